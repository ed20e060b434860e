import { expect, test } from 'vitest';
import { fitting, kept, zoomed } from '../../src/story/read/view.ts';

const picture = { width: 720, height: 400 };
const room = { width: 360, height: 600 };

test('a picture is never smaller than fits its window, nor more than six times that', () => {
  expect(fitting(picture, room)).toBe(0.5);
  expect(kept({ scale: 0, x: 0, y: 0 }, picture, room).scale).toBe(0.5);
  expect(kept({ scale: 99, x: 0, y: 0 }, picture, room).scale).toBe(3);
});

test('a picture with room to spare stands in the middle; a larger one leaves no gap at its edges', () => {
  expect(kept({ scale: 1, x: 50, y: -900 }, picture, room)).toEqual({ scale: 1, x: 0, y: 100 });
  expect(kept({ scale: 1, x: -900, y: 0 }, picture, room).x).toBe(-360);
});

test('what is under the finger stays under it when the picture grows', () => {
  const at = { x: 100, y: 80 };
  const before = { scale: 1, x: -20, y: 10 };
  const after = zoomed(before, 2, at);
  expect((at.x - after.x) / after.scale).toBe((at.x - before.x) / before.scale);
  expect((at.y - after.y) / after.scale).toBe((at.y - before.y) / before.scale);
});
