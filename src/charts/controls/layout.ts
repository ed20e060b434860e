import type { Frame } from '../chart.ts';
import { linear } from '../lines.ts';
import { type ControlsState, isShown } from './states.ts';
import { bodies, type ControlsData, sizes } from './types.ts';

/** Where one entry stands: the middle of its hexagon and its radius. */
export interface Place {
  readonly entry: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const END = 2026.2;

/** Radii of one substance, a list and a class, as shares of the first. */
export const radii = [1, 1.45, 2];

/** Heights above a lane's line at which hexagons stand, each as low as those before it let it. */
function stack(own: readonly { readonly x: number; readonly r: number }[]): number[] {
  const heights: number[] = [];
  for (const [i, { x, r }] of own.entries()) {
    let height = r;
    const hits = () => own.slice(0, i).some((other, j) => Math.hypot(x - other.x, height - heights[j]!) < r + other.r);
    while (hits()) height += 0.5;
    heights.push(height);
  }
  return heights;
}

/** Rows of the view, each a substance; in a view of lengths those of one vote together, with a line of words over them. */
function rowsOf(data: ControlsData, state: ControlsState, shown: readonly number[]): Map<number, number> {
  const rows = new Map<number, number>();
  let line = 0;
  const own = [...new Set(shown.map((entry) => data.entries[entry]![0]))];
  for (const group of state.lag ? data.lags.map(([some]) => some) : own.map((one) => [one])) {
    if (state.lag) line += 1;
    for (const substance of group) rows.set(substance, line++);
  }
  return rows;
}

/** What the hexagons are: their bodies where rows are substances, their sizes where lanes are bodies; in as many lines as they need. */
function key(state: ControlsState, r: number, { t, textWidth, width }: Frame) {
  const signs =
    state.view === 'rows'
      ? state.bodies.map((body) => ({ id: state.lag ? `key.lag.${body}` : `body.${body}`, look: `is-${body} is-one`, size: r }))
      : sizes.map((size, i) => ({ id: `key.${size}`, look: `is-un is-${size}`, size: Math.min(r, 7) * radii[i]! }));
  let [x, y] = [0, 16];
  return signs.map((sign) => {
    const words = t(`controls.${sign.id}`);
    const room = 2 * sign.size + 6 + textWidth(words);
    if (x + room > width) [x, y] = [0, y + 18];
    x += room + 12;
    return { ...sign, words, x: x - room - 12, y };
  });
}

/** Scales, lanes or rows of a view, and where each of its entries stands. */
export function layout(data: ControlsData, state: ControlsState, frame: Frame) {
  const { name, width, height } = frame;
  const isWide = name === 'wide';
  // Fewer lanes leave more room to each.
  const r = (state.view === 'rows' ? 6.6 : state.bodies.length > 3 ? 5.6 : 7) * (isWide ? 1.3 : 1);
  const signs = key(state, r, frame);
  const [left, right, top, bottom] = [r + 1, width - r - 1, signs.at(-1)!.y + 10, height - 26];
  const scale = linear([state.years[0]!, END], [left, right]);
  // What is older than the plot stands at its edge, and says so.
  const x = (at: number) => Math.max(left, scale(at));
  const shown = data.entries.flatMap(([substance, body], i) => (isShown(data, state, substance, body) ? [i] : []));
  const radius = (entry: number) => r * radii[data.entries[entry]![2]]!;
  if (state.view === 'rows') {
    const rows = rowsOf(data, state, shown);
    const pitch = (bottom - top) / (Math.max(...rows.values()) + 1);
    const y = (substance: number) => top + (rows.get(substance)! + 0.5) * pitch;
    const places = shown.map((entry): Place => {
      const [substance, , , at] = data.entries[entry]!;
      return { entry, x: x(at), y: y(substance), r: radius(entry) };
    });
    return { signs, left, right, top, bottom, r, x, pitch, places, rows, y, lanes: [] };
  }
  const own = state.bodies.map((body) => {
    const entries = shown.filter((entry) => bodies[data.entries[entry]![1]] === body);
    const spots = entries.map((entry) => ({ entry, x: x(data.entries[entry]![3]), r: radius(entry) }));
    const heights = stack(spots);
    return { body, spots, heights, high: Math.max(...spots.map(({ r: own }, i) => heights[i]! + own), 2 * r + 19) };
  });
  const gap = (bottom - top - own.reduce((sum, { high }) => sum + high, 0)) / own.length;
  let y = top;
  const lanes = own.map((lane) => {
    y += lane.high + gap;
    return { ...lane, y: y - 4 };
  });
  const places = lanes.flatMap(({ spots, heights, y: line }) =>
    spots.map((spot, i): Place => ({ ...spot, y: line - heights[i]! - 1 })),
  );
  return { signs, left, right, top, bottom, r, x, pitch: 0, places, rows: new Map<number, number>(), y: () => 0, lanes };
}
export type Layout = ReturnType<typeof layout>;
