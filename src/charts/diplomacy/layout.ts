import type { Frame } from '../chart.ts';
import type { DiplomacyData, DiplomacyState, Tone } from './types.ts';
import { tones } from './types.ts';

/** Height of a row of words. */
export const ROW = 17;

/** How many columns a picture may have: the narrowest is then eight units wide. */
const COLUMNS = 44;
/** Columns of the events before the scale begins, and the gap after them. */
const EARLY = 5;

/** Months since the year 0. */
export const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const monthOfDay = (day: number) => Math.floor(day / 1e4) * 12 + (Math.floor(day / 100) % 100) - 1;

/** Events of a view by their place in the data, in the order of time. */
export function shownEvents({ events }: DiplomacyData, { from, until, isEarly, only }: DiplomacyState): number[] {
  const [first, end] = [monthOf(from), monthOf(until)];
  return events.flatMap(([day], i) => {
    const month = monthOfDay(day);
    return (month >= first || isEarly) && month < end && (only?.includes(i) ?? true) ? [i] : [];
  });
}

/** An event in the picture: the middle of its hexagon. */
export interface Place {
  readonly i: number;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
}

/** Where everything stands: the lanes, the scale of time, the hexagons. */
export function layout(data: DiplomacyData, state: DiplomacyState, { width, height, name }: Frame) {
  const high = name === 'wide' ? 86 : 43;
  const axis = 3 * ROW + high + 2;
  const base = height - 22;
  const split = axis + high + 3 * ROW + 6;
  const start = monthOf(state.from);
  const lead = state.isEarly ? EARLY : 0;
  const months = monthOf(state.until) - start;
  const step = [1, 2, 3, 4, 6].find((one) => months / one + lead <= COLUMNS) ?? 12;
  const wide = width / (Math.ceil(months / step) + lead);
  const x = (month: number) => (lead + (month - start) / step) * wide;

  const shown = shownEvents(data, state);
  const early = shown.filter((i) => monthOfDay(data.events[i]![0]) < start);
  const columnOf = (i: number) => {
    const month = monthOfDay(data.events[i]![0]);
    return month < start ? early.indexOf(i) : lead + Math.floor((month - start) / step);
  };
  // In a column the events that the view names stand outermost, so that their lines cross no other.
  const isLit = (i: number) => Number(state.lit.includes(data.events[i]![2] ?? ''));
  const order = [...shown].sort((a, b) => isLit(a) - isLit(b) || a - b);
  const heights = new Map<string, number>();
  const stacked = order.map((i) => {
    const tone = tones[data.events[i]![1]]!;
    const column = columnOf(i);
    const above = heights.get(tone + column) ?? 0;
    heights.set(tone + column, above + 1);
    return { i, tone, column, above };
  });
  const most = Math.max(3, ...heights.values());
  const r = Math.min(wide / 1.55, high / (most + 0.5) / Math.sqrt(3));
  const tall = Math.sqrt(3) * r;
  // Columns nearer than two hexagons interlock, as in a honeycomb.
  const shift = (column: number) => (wide < 2 * r && column % 2 ? tall / 2 : 0);
  const places = stacked.map(({ i, tone, column, above }): Place => {
    const away = 3 + shift(column) + (above + 0.5) * tall;
    const y = tone === 'neutral' ? base - away : tone === 'tension' ? axis + away : axis - away;
    return { i, tone, x: (column + 0.5) * wide, y };
  });
  return { axis, base, split, high, r, x, start, months, early, left: lead * wide, places };
}
export type Layout = ReturnType<typeof layout>;
