import { expect, test } from 'vitest';
import type { Points } from '../../src/charts/chart.ts';
import { positions } from '../../src/charts/points.ts';
import { addDots, between, colour } from '../../src/render/dots.ts';
import { frameNames } from '../../src/render/frame.ts';
import { picture } from '../../src/render/picture.ts';

const pointsOf = (state: string, frame: 'compact' | 'wide'): Points =>
  picture(`people.${state}`, 'en').frames[frame].marks.find(({ points }) => points)!.points!;

/** An empty picture of a frame, so many pixels a unit. */
function empty(state: string, frame: 'compact' | 'wide', scale: number) {
  const { width: w, height: h } = picture(`people.${state}`, 'en').frames[frame].frame;
  const [width, height, margin] = [w * scale, h * scale, Math.ceil(24 * scale)];
  return { width, height, margin, of: new Uint8ClampedArray((width + 2 * margin) * (height + 2 * margin)) };
}
const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);

test.each(frameNames)('the painter paints every dot of the %s frame once', (frame) => {
  const counts: Record<string, number> = { day: 130, year: 47_735, all: 482_311 };
  for (const [state, count] of Object.entries(counts)) {
    const opacity = empty(state, frame, 2);
    // So small that each adds one to one pixel.
    addDots(opacity, { ...pointsOf(state, frame), radius: 0.018 }, 2);
    const seen = new Uint32Array(opacity.width * opacity.height);
    colour(seen, opacity, 0);
    expect([state, sum(seen.map((pixel) => pixel >>> 24))]).toEqual([state, count]);
  }
});

test('a dot covers as much as a disc of its size, in its place', () => {
  const opacity = empty('one', 'compact', 3);
  const points = pointsOf('one', 'compact');
  addDots(opacity, points, 3);
  const area = sum(opacity.of) / 255;
  expect(area / (Math.PI * (points.radius * 3) ** 2)).toBeCloseTo(1, 1);
  const row = opacity.width + 2 * opacity.margin;
  const at = opacity.of.findLastIndex((value) => value > 0);
  const { y } = positions(points);
  const one = y.findIndex((value) => value >= 0 && value <= 290);
  expect(Math.floor(at / row) - opacity.margin).toBeCloseTo((y[one]! + points.radius) * 3, -0.5);
});

test('half-way every single dot is on its way, and at both ends each is where it should be', () => {
  const [from, to] = [pointsOf('year', 'wide'), pointsOf('all', 'wide')];
  const [a, b] = [positions(from), positions(to)];
  const middle = positions(between(from, to, 0.5));
  expect(a.y.filter((y, i) => (middle.y[i]! - y) * (b.y[i]! - middle.y[i]!) <= 0)).toHaveLength(0);
  expect(middle.y).toHaveLength(482_311);
  const near = (one: Float32Array, other: Float32Array) =>
    Math.max(...Array.from({ length: 1000 }, (_, i) => Math.abs(one[i * 482]! - other[i * 482]!)));
  expect(near(positions(between(from, to, 0)).y, a.y)).toBeLessThan(0.01);
  expect(near(positions(between(from, to, 1)).y, b.y)).toBeLessThan(0.01);
  expect(between(to, to, 0.3)).toEqual(to);
});

test('a zoom shrinks by the same factor in every tenth of its time', () => {
  const [from, to] = [pointsOf('day', 'wide'), pointsOf('year', 'wide')];
  const pitches = Array.from({ length: 11 }, (_, i) => between(from, to, i / 10).pitch);
  const factors = pitches.slice(1).map((pitch, i) => pitch / pitches[i]!);
  for (const factor of factors) expect(factor).toBeCloseTo(factors[0]!, 6);
});

test('opacities become pixels of one colour, without the margin', () => {
  const into = new Uint32Array(2);
  colour(into, { width: 2, height: 1, margin: 1, of: Uint8ClampedArray.from([9, 9, 9, 9, 9, 0, 255, 9, 9, 9, 9, 9]) }, 0x38158a);
  expect([...into]).toEqual([0x38158a, 0xff38158a]);
});
