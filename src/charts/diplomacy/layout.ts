import type { Frame } from '../chart.ts';
import { type DiplomacyData, type DiplomacyState, type Tone, tones } from './types.ts';

/** Height of a row of words. */
export const ROW = 17;

/** How many columns a picture may have: the narrowest is then eight units wide. */
const COLUMNS = 44;
/** Columns of the events before the scale begins, and the gap after them. */
const EARLY = 5;

/** An event of a view: its place in the data, its month, how many of the same month come before it. */
export interface Shown {
  readonly i: number;
  readonly month: number;
  readonly before: number;
}

/** The events of a view in the order of time. */
export function shownEvents({ gaps }: DiplomacyData, { from, until, isEarly, only }: DiplomacyState): Shown[] {
  let month = 0;
  let before = 0;
  return gaps
    .map((gap, i) => {
      month += gap;
      before = gap ? 0 : before + 1;
      return { i, month, before };
    })
    .filter((one) => (one.month >= from || isEarly) && one.month < until && (only?.includes(one.i) ?? true));
}

/** An event in the picture: the middle of its hexagon. */
export interface Place extends Shown {
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
}

/** Where everything stands: the lanes, the scale of time, the hexagons in the order of time. */
export function layout(data: DiplomacyData, state: DiplomacyState, { width, height, name }: Frame) {
  const { from, until, isEarly } = state;
  const high = name === 'wide' ? 86 : 43;
  const axis = 3 * ROW + high + 2;
  const base = height - 22;
  const lead = isEarly ? EARLY : 0;
  const step = [1, 2, 3, 4, 6].find((one) => (until - from) / one + lead <= COLUMNS) ?? 12;
  const wide = width / (Math.ceil((until - from) / step) + lead);

  const shown = shownEvents(data, state);
  const lit = data.lit[state.names]!;
  const counts: Record<string, number> = {};
  const stacked = shown
    .map((one, n) => ({
      ...one,
      tone: tones[Number(data.signs[one.i])]!,
      column: one.month < from ? n : lead + Math.floor((one.month - from) / step),
    }))
    // In a column the events that the view names stand outermost, so that their lines cross no other.
    .sort((a, b) => Number(lit.includes(a.i)) - Number(lit.includes(b.i)) || a.i - b.i)
    .map((one) => {
      const stack = one.tone + one.column;
      counts[stack] = (counts[stack] ?? 0) + 1;
      return { ...one, above: counts[stack] - 0.5 };
    });
  const r = Math.min(wide / 1.55, high / (Math.max(3, ...Object.values(counts)) + 0.5) / Math.sqrt(3));
  const tall = Math.sqrt(3) * r;
  const places = stacked
    .map(({ column, above, ...one }): Place => {
      // Columns nearer than two hexagons interlock, as in a honeycomb.
      const away = 3 + above * tall + (wide < 2 * r && column % 2 ? tall / 2 : 0);
      const y = one.tone === 'neutral' ? base - away : one.tone === 'tension' ? axis + away : axis - away;
      return { ...one, x: (column + 0.5) * wide, y };
    })
    .sort((a, b) => a.i - b.i);
  return {
    ...{ axis, base, high, r, lit, places },
    split: axis + high + 3 * ROW + 6,
    left: lead * wide,
    x: (month: number) => (lead + (month - from) / step) * wide,
  };
}
export type Layout = ReturnType<typeof layout>;
