import type { Mark, Points } from './chart.ts';

/** 2³² over the golden ratio: how much further along its row each dot stands than the one before it, in parts of 2³² of the width. */
export const TURN = 2654435769;

/** Cells of a pattern's tile along each of its sides. */
const side = 6;

/** Where along its row a dot stands, from 0 to 1. The golden ratio keeps dots evenly apart however flat their rows are pressed. */
export const along = (index: number): number => (Math.imul(index, TURN) >>> 0) / 2 ** 32;

type Point = readonly [x: number, y: number];

/** Where a dot stands. */
export function placeOf({ starts, tops, left, width, pitch }: Points, index: number): Point {
  const run = starts.findLastIndex((start) => start <= index);
  return [left + along(index) * width, tops[run]! + (index - starts[run]!) * pitch];
}

/** Where every dot stands, by its index. */
export function positions({ starts, tops, left, width, pitch }: Points): { x: Float32Array; y: Float32Array } {
  const count = starts.at(-1)!;
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  for (const [run, top] of tops.entries())
    for (let i = starts[run]!; i < starts[run + 1]!; i++) {
      x[i] = left + along(i) * width;
      y[i] = top + (i - starts[run]!) * pitch;
    }
  return { x, y };
}

/** From a dot to the one so many further on, going the short way round its row. */
const step = ({ width, pitch }: Points, by: number): Point => [width * (((along(by) + 0.5) % 1) - 0.5), by * pitch];

/** Two short steps that lead from any dot to every other: so many dots further as two numbers of Fibonacci's, as steep as they are flat. */
function steps(points: Points): readonly [Point, Point] {
  let [a, b] = [1, 2];
  while (Math.abs(step(points, b)[0]) > step(points, b)[1]) [a, b] = [b, a + b];
  return [step(points, a), step(points, b)];
}

const list = (...numbers: readonly number[]) => numbers.map((n) => Number(n.toFixed(7))).join(' ');

/** A pattern whose every cell holds one dot, exactly where the dots are: the steps between them span a lattice. */
function pattern(points: Points, [x, y]: Point, id: string): Mark {
  const [[ax, ay], [bx, by]] = steps(points);
  const det = ax * by - ay * bx;
  const dots = Array.from({ length: side * side }, (_, k) => {
    const [i, j] = [(k % side) + 0.5, Math.floor(k / side) + 0.5];
    return `M${list(i * ax + j * bx, i * ay + j * by)}h0`;
  });
  return {
    key: 'pattern',
    tag: 'pattern',
    attrs: {
      id,
      width: side,
      height: side,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `matrix(${list(ax, ay, bx, by, x - (ax + bx) / 2, y - (ay + by) / 2)})`,
    },
    children: [
      {
        key: 'cell',
        tag: 'path',
        attrs: {
          class: 'cell',
          transform: `matrix(${list(by / det, -ay / det, -bx / det, ax / det, 0, 0)})`,
          'stroke-width': list(points.radius * 2),
          d: dots.join(''),
        },
      },
    ],
  };
}

/** Dots of neighbouring indices: the first, and the one after the last. */
export type Band = readonly [from: number, to: number];

/** The dots as markup, for wherever nobody paints them: circles when they are large and few, or stretches of a pattern, one a band. */
function still(points: Points, bands: readonly Band[], id: string): Mark[] {
  const { left, width, pitch, radius } = points;
  if (radius > 1)
    return bands.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, i): Mark => {
        const [cx, cy] = placeOf(points, from + i);
        return { key: `dot-${from + i}`, tag: 'circle', attrs: { cx, cy, r: radius } };
      }),
    );
  const [first] = bands[0]!;
  const home = placeOf(points, first);
  return [
    pattern(points, home, id),
    ...bands.map(([from, to], i): Mark => {
      const y = home[1] + (from - first) * pitch;
      return {
        key: `band-${i}`,
        tag: 'rect',
        attrs: {
          fill: `url(#${id})`,
          x: left,
          y: y - pitch / 2,
          width,
          height: (to - from) * pitch,
          transform: `translate(0 ${list(placeOf(points, from)[1] - y)})`,
        },
      };
    }),
  ];
}

/** Many dots as one mark: what a canvas paints, and of the `bands` that are in the frame the same as markup. */
export const pointsMark = (key: string, points: Points, className: string, bands: readonly Band[], id: string): Mark => ({
  key,
  tag: 'points',
  attrs: { class: `points ${className}` },
  points,
  children: still(points, bands, id),
});
