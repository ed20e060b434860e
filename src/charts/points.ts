import type { Mark, Points } from './chart.ts';
import { linear } from './lines.ts';

/** 2³² over the golden ratio: how much further along its row each dot stands than the one before it, in parts of 2³² of the width. */
export const TURN = 2654435769;

/** Dots up to this number are drawn one by one in the markup; more of them as a pattern. */
const few = 500;

/** Where along its row a dot stands, from 0 to 1. The golden ratio keeps dots evenly apart however flat their rows are pressed. */
export const along = (index: number): number => (Math.imul(index, TURN) >>> 0) / 2 ** 32;

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

type Vector = readonly [x: number, y: number];

/** The two shortest steps from dot to dot. */
function steps({ width, pitch }: Points): readonly [Vector, Vector] {
  let a: Vector = [width * along(1), pitch];
  let b: Vector = [width, 0];
  for (;;) {
    if (Math.hypot(...a) > Math.hypot(...b)) [a, b] = [b, a];
    const times = Math.round((a[0] * b[0] + a[1] * b[1]) / (a[0] ** 2 + a[1] ** 2));
    if (times === 0) return [a, b];
    b = [b[0] - times * a[0], b[1] - times * a[1]];
  }
}

/** A run of dots that is seen, whole or in part: its indices from `first` up to but not including `end`. */
interface Seen {
  readonly run: number;
  readonly first: number;
  readonly end: number;
}

/** The dots of which something lies between the top of the frame and its bottom. */
export function seen({ starts, tops, pitch, radius }: Points, height: number): Seen[] {
  const found: Seen[] = [];
  for (const [run, top] of tops.entries()) {
    const at = linear([top, top + pitch], [starts[run]!, starts[run]! + 1]);
    const first = Math.max(starts[run]!, Math.ceil(at(-radius)));
    const end = Math.min(starts[run + 1]!, Math.floor(at(height + radius)) + 1);
    const last = found.at(-1);
    // Runs that follow each other without a gap are seen as one.
    const isNext = last && Math.abs(top - tops[last.run]! - (starts[run]! - starts[last.run]!) * pitch) < pitch / 100;
    if (first < end) found.splice(isNext ? -1 : found.length, isNext ? 1 : 0, isNext ? { ...last, end } : { run, first, end });
  }
  return found;
}

const exact = (numbers: readonly number[]) => numbers.map((n) => Number(n.toPrecision(9))).join(' ');

/** A pattern whose every cell holds one dot, exactly where the dots are: the steps between them span a lattice. */
function pattern(points: Points, { run, first }: Seen, id: string): Mark {
  const { starts, tops, left, width, pitch, radius } = points;
  const side = 6;
  const [a, b] = steps(points);
  const det = a[0] * b[1] - a[1] * b[0];
  const x = left + along(first) * width - (a[0] + b[0]) / 2;
  const y = tops[run]! + (first - starts[run]!) * pitch - (a[1] + b[1]) / 2;
  const cells = Array.from({ length: side * side }, (_, i) => [(i % side) + 0.5, Math.floor(i / side) + 0.5] as const);
  const dots = cells.map(([i, j]) => exact([i * a[0] + j * b[0], i * a[1] + j * b[1]]));
  return {
    key: 'pattern',
    tag: 'pattern',
    attrs: {
      id,
      width: side,
      height: side,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `matrix(${exact([...a, ...b, x, y])})`,
    },
    children: [
      {
        key: 'cell',
        tag: 'path',
        attrs: {
          class: 'cell',
          transform: `matrix(${exact([b[1] / det, -a[1] / det, -b[0] / det, a[0] / det, 0, 0])})`,
          'stroke-width': exact([radius * 2]),
          d: dots.map((at) => `M${at}h0`).join(''),
        },
      },
    ],
  };
}

/** The dots as markup, for wherever nobody paints them: circles when they are few, or stretches of a pattern. */
function still(points: Points, height: number, id: string): Mark[] {
  const { starts, tops, left, width, pitch, radius } = points;
  const shown = seen(points, height);
  const yOf = (run: number, index: number) => tops[run]! + (index - starts[run]!) * pitch;
  if (shown.reduce((sum, { first, end }) => sum + end - first, 0) <= few)
    return shown.flatMap(({ run, first, end }) =>
      Array.from({ length: end - first }, (_, i) => ({
        key: `dot-${first + i}`,
        tag: 'circle' as const,
        attrs: { cx: left + along(first + i) * width, cy: yOf(run, first + i), r: radius },
      })),
    );
  const [origin] = shown as [Seen, ...Seen[]];
  const home = yOf(origin.run, origin.first);
  return [
    pattern(points, origin, id),
    ...shown.map(({ run, first, end }) => {
      const y = home + (first - origin.first) * pitch;
      return {
        key: `run-${run}`,
        tag: 'rect' as const,
        attrs: {
          fill: `url(#${id})`,
          x: left,
          y: y - pitch / 2,
          width,
          height: (end - first) * pitch,
          transform: `translate(0 ${exact([yOf(run, first) - y])})`,
        },
      };
    }),
  ];
}

/** Many dots as one mark: what a canvas paints, and the same as markup. */
export const pointsMark = (key: string, points: Points, className: string, height: number, id: string): Mark => ({
  key,
  tag: 'points',
  attrs: { class: `points ${className}` },
  points,
  children: still(points, height, id),
});
