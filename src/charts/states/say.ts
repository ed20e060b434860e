import type { Frame, Spot, Table } from '../chart.ts';
import { listed } from '../list.ts';
import { ranked, type StatesState, shownOf } from './scale.ts';
import { tileMiddle } from './tiles.ts';
import type { State, StatesData, Values } from './types.ts';

const rise = (value: number, frame: Frame) => `${value > 0 ? '+' : ''}${frame.number(value)}`;
const byName = ({ states }: StatesData, { t }: Frame) =>
  states.map((state) => ({ ...state, name: t(`states.name.${state.id}`) })).sort((a, b) => a.name.localeCompare(b.name));

function describeYear(data: StatesData, view: StatesState, frame: Frame): string {
  const all = ranked(data, view);
  const say = ({ id, value }: { id: string; value: number }) =>
    frame.t('states.describe.one', { name: frame.t(`states.name.${id}`), value: frame.number(value, 1) });
  const withheld = data.states.length - all.length;
  const few = data.states.filter((state) => shownOf(state, view).isUnreliable).length;
  return [
    frame.t('states.describe.kind', { year: frame.date(String(view.year)) }),
    frame.t('states.describe.highest', { names: listed(all.slice(0, 3).map(say), frame) }),
    frame.t('states.describe.lowest', { name: say(all.at(-1)!) }),
    frame.t('states.describe.country', { value: frame.number(data.country.years[view.year]!, 1) }),
    ...(withheld ? [frame.t('states.describe.withheld', { count: frame.number(withheld) })] : []),
    ...(few ? [frame.t('states.describe.unreliable', { count: frame.number(few) })] : []),
  ].join(' ');
}

function describeChange(data: StatesData, view: StatesState, frame: Frame): string {
  const all = ranked(data, view);
  const rises = all.filter(({ value }) => value > 0);
  const say = ({ id, value }: { id: string; value: number }) =>
    frame.t('states.describe.change.one', { name: frame.t(`states.name.${id}`), value: rise(value, frame) });
  return [
    frame.t('states.describe.change', {
      from: frame.date(String(view.since)),
      to: frame.date(String(view.year)),
      fell: frame.number(all.length - rises.length),
      rose: frame.number(rises.length),
    }),
    frame.t('states.describe.change.fall', { name: say(all.at(-1)!) }),
    frame.t('states.describe.change.rises', { names: listed(rises.map(say), frame) }),
  ].join(' ');
}

/** What the map shows, as a person would say it. */
export const describe = (data: StatesData, view: StatesState, frame: Frame): string =>
  view.since === undefined ? describeYear(data, view, frame) : describeChange(data, view, frame);

const why = (state: Values, year: number, { t }: Frame): string => {
  return state.years[year] === null ? t('states.withheld') : state.few.includes(year) ? t('states.unreliable') : '';
};

/** The deaths of a year in a state or the country; null where they are withheld. */
export const deathsIn = ({ country, told }: StatesData, id: string, year: number): number | null =>
  told.deaths[id]![Object.keys(country.years).indexOf(String(year))]!;

/** The whole country, then all states in the order of their names, with what is not known said in words. */
export function table(data: StatesData, view: StatesState, frame: Frame): Table {
  const { t, date } = frame;
  const years = view.since === undefined ? [view.year] : [view.since, view.year];
  const rates = years.flatMap((year) => [
    { id: `rate.${year}`, label: t('states.column.rate', { year: date(String(year)) }), numeric: true, decimals: 1 },
    { id: `deaths.${year}`, label: t('states.column.deaths', { year: date(String(year)) }), numeric: true },
  ]);
  const last =
    view.since === undefined
      ? { id: 'note', label: t('states.column.note'), numeric: false }
      : { id: 'change', label: t('states.column.change'), numeric: true, decimals: 0 };
  const rows = [{ id: 'US', name: t('states.country'), ...data.country }, ...byName(data, frame)];
  return {
    columns: [{ id: 'state', label: t('states.column.state'), numeric: false }, ...rates, last],
    rows: rows.map((one) => [
      one.name,
      ...years.flatMap((year) => [one.years[year]!, deathsIn(data, one.id, year)]),
      view.since === undefined ? why(one, view.year, frame) || null : (data.exact?.[one.id] ?? one.change),
    ]),
    keys: rows.map(({ id }) => id),
  };
}

function linesOf(data: StatesData, state: State, view: StatesState, frame: Frame): string[] {
  const { t, number } = frame;
  const rate = (year: number) => {
    const value = state.years[year]!;
    return value === null
      ? t('states.spot.withheld', { year: frame.date(String(year)) })
      : t('states.spot.rate', {
          year: frame.date(String(year)),
          rate: number(value, 1),
          deaths: number(deathsIn(data, state.id, year)!),
        });
  };
  const note = why(state, view.year, frame);
  if (view.since === undefined) return [rate(view.year), ...(note && state.years[view.year] !== null ? [note] : [])];
  return [
    ...(state.change === null ? [] : [t('states.spot.change', { value: rise(state.change, frame) })]),
    rate(view.since),
    rate(view.year),
  ];
}

/** Every state, in the order of names. */
export const inspect = (data: StatesData, view: StatesState, frame: Frame): Spot[] =>
  byName(data, frame).map((state) => {
    const [x, y] = frame.name === 'wide' ? [state.room[0], state.room[1]] : tileMiddle(state, frame);
    return { key: state.id, x, y, title: state.name, lines: linesOf(data, state, view, frame) };
  });
