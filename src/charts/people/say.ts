import type { Frame, Spot, Table } from '../chart.ts';
import { placeOf } from '../points.ts';
import { shownBy } from './count.ts';
import { layout } from './layout.ts';
import type { PeopleData, PeopleState } from './types.ts';

const dayMs = 86_400_000;

/** The days of a year. */
export const daysOf = (year: number): number => (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / dayMs;

/** The numbers that the pictures show: of all years and of the last one. */
export function count(data: PeopleData) {
  const [, total] = shownBy(data).all;
  return { total, year: data.from + data.deaths.length - 1, inYear: data.deaths.at(-1)! };
}

/** The first year from which on more than half of all died. */
function half(data: PeopleData): number {
  const { total } = count(data);
  const since = (i: number) => data.deaths.slice(i).reduce((a, b) => a + b, 0);
  return data.from + data.deaths.findLastIndex((_, i) => since(i) > total / 2);
}

/** The numbers of the pictures, as the reader's language writes them. */
export function values(data: PeopleData, _state: PeopleState, { number, date }: Frame) {
  const { total, year, inYear } = count(data);
  return {
    total: number(total),
    from: date(String(data.from)),
    year: date(String(year)),
    deaths: number(inYear),
    days: number(daysOf(year)),
    day: number(data.day),
    half: date(String(half(data))),
  };
}

/** What the dots are and how many. */
export function describe(data: PeopleData, state: PeopleState, frame: Frame): string {
  const { from, deaths } = data;
  const most = deaths.indexOf(Math.max(...deaths));
  return frame.t(`people.describe.${state.scale}`, {
    ...values(data, state, frame),
    first: frame.number(deaths[0]!),
    peak: frame.number(deaths[most]!),
    peakYear: frame.date(String(from + most)),
  });
}

/** The deaths of each year, on an average day of it, and of all years so far. */
export function table({ from, deaths }: PeopleData, _state: PeopleState, { t }: Frame): Table {
  const years = deaths.map((_, i) => from + i);
  const numbers = ['deaths', 'perDay', 'soFar'].map((id) => ({ id, label: t(`people.column.${id}`), numeric: true }));
  return {
    columns: [
      { id: 'year', label: t('chart.year'), numeric: false },
      ...numbers,
      { id: 'days', label: t('people.column.days'), numeric: false },
    ],
    rows: years.map((year, i) => [
      String(year),
      deaths[i]!,
      deaths[i]! / daysOf(year),
      deaths.slice(0, i + 1).reduce((a, b) => a + b, 0),
      String(daysOf(year)),
    ]),
    keys: years.map(String),
  };
}

/** Every year of the whole; in the closer pictures what is in them and what they are part of. */
export function inspect(data: PeopleData, state: PeopleState, frame: Frame): Spot[] {
  const { points, bands, left, bottom } = layout(data, state, frame);
  const say = values(data, state, frame);
  const x = (left + frame.width) / 2;
  if (state.scale === 'all')
    return data.deaths.map((number, i) => ({
      key: `year-${data.from + i}`,
      x,
      y: placeOf(points, (bands[i]![0] + bands[i]![1]) >> 1)[1],
      title: frame.date(String(data.from + i)),
      lines: [frame.t('people.spot.year', { deaths: frame.number(number) })],
    }));
  const middle = { x, y: bottom / 2 };
  const [ox, oy] = placeOf(points, data.one);
  const scales = ['one', 'day', 'year', 'all'] as const;
  return scales.map((scale) => ({
    key: scale,
    ...(scale === 'one' ? { x: ox, y: oy } : middle),
    title: frame.t(`people.spot.${scale}.title`, say),
    lines: [frame.t(`people.spot.${scale}`, say)],
  }));
}
