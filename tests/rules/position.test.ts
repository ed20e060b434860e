import { expect, test } from 'vitest';
import { nearestSpot, stepSpot } from '../../src/story/open/nearest.ts';
import { shownSteps, stepAt } from '../../src/story/position.ts';

test('the reader is at the last step whose top has passed the line', () => {
  expect(stepAt([100, 200, 300], 250)).toBe(1);
  expect(stepAt([100, 200, 300], 99)).toBe(-1);
  expect(stepAt([], 99)).toBe(-1);
});

test('a scene above the reader stays on its last step and one below on its first', () => {
  expect(
    shownSteps(
      [
        [-500, -300],
        [900, 1200],
      ],
      400,
    ),
  ).toEqual([1, 0]);
});

test('arrow keys stop at the ends and other keys do not move', () => {
  expect([
    stepSpot('ArrowRight', -1, 3),
    stepSpot('ArrowRight', 2, 3),
    stepSpot('ArrowLeft', 0, 3),
    stepSpot('End', 0, 3),
    stepSpot('Home', 2, 3),
  ]).toEqual([0, 2, 0, 2, 0]);
  expect(stepSpot('Enter', 0, 3)).toBeUndefined();
});

test('the nearest spot is found along x for lines and in the plane for maps', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 10, y: 100 },
  ].map((at, i) => ({ ...at, key: String(i), title: '', lines: [] }));
  expect(nearestSpot(spots, { x: 9, y: 0 }, 'x')).toBe(1);
  expect(nearestSpot(spots, { x: 9, y: 0 }, 'plane')).toBe(0);
  expect(nearestSpot([], { x: 0, y: 0 }, 'x')).toBe(-1);
});
