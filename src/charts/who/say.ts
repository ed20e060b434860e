import type { Frame, Spot, Table } from '../chart.ts';
import { ageLayout, ageOf, lineLayout, linesOf } from './draw.ts';
import type { WhoData, WhoState } from './types.ts';

/** The year of the counts by age, and the first and last year of the lines. */
export const values = (data: WhoData, state: WhoState, frame: Frame) => ({
  year: frame.date(String(data.year)),
  from: frame.date(String(state.from)),
  to: frame.date(String(state.years.at(-1) ?? data.year)),
});

const said = (value: number | null | undefined, { decimals }: WhoState, { t, number }: Frame) =>
  value == null ? t('who.withheld') : number(value, decimals);

function describeAges({ ages, year }: WhoData, frame: Frame): string {
  const { t, number, date } = frame;
  const [group, deaths] = ages.reduce((best, one) => (one[1] > best[1] ? one : best));
  return [
    t('who.describe.age', { year: date(String(year)), group: ageOf(group, frame), deaths: number(deaths) }),
    ...ages.map(([one, count]) => t('who.describe.count', { group: ageOf(one, frame), deaths: number(count) })),
  ].join(' ');
}

/** What the picture shows, in words. */
export function describe(data: WhoData, state: WhoState, frame: Frame): string {
  if (state.by === 'age') return describeAges(data, frame);
  const { t } = frame;
  const { from, to } = values(data, state, frame);
  return [
    t(`who.describe.${state.by}`, { from, to }),
    ...linesOf(data, state).map(({ group, values: all }) => {
      const first = all.findIndex((value, i) => value !== null && data.from + i >= state.from);
      return t(`who.describe.line.${state.by}`, {
        name: t(`who.${group}`),
        first: said(all[first], state, frame),
        from: frame.date(String(data.from + first)),
        last: said(all.at(-1), state, frame),
        to,
      });
    }),
  ].join(' ');
}

/** The picture as a table: one row an age group, or one a year. */
export function table(data: WhoData, state: WhoState, frame: Frame): Table {
  const { t, date } = frame;
  if (state.by === 'age')
    return {
      columns: [
        { id: 'group', label: t('who.column.age'), numeric: false },
        { id: 'deaths', label: t('who.column.deaths'), numeric: true },
      ],
      rows: data.ages.map(([group, deaths]) => [ageOf(group, frame), deaths]),
      keys: data.ages.map(([group]) => group),
    };
  const lines = data[state.by];
  const years = lines[0]!.values.map((_, i) => data.from + i).filter((year) => year >= state.from);
  return {
    columns: [
      { id: 'year', label: t('chart.year'), numeric: false },
      ...lines.map(({ group }) => ({
        id: group,
        label: t(`who.column.${state.by}`, { name: t(`who.${group}`) }),
        numeric: true,
        decimals: state.decimals,
      })),
    ],
    rows: years.map((year) => [date(String(year)), ...lines.map(({ values: all }) => all[year - data.from] ?? null)]),
    keys: years.map(String),
  };
}

/** Every age at the start of its bar, or every year at the foot of the plot, with all groups. */
export function inspect(data: WhoData, state: WhoState, frame: Frame): Spot[] {
  const { t, number, date } = frame;
  if (state.by === 'age') {
    const { left, at } = ageLayout(data, frame);
    return data.ages.map(([group, deaths], i) => ({
      key: `age-${i}`,
      x: left,
      y: at(i),
      title: ageOf(group, frame),
      lines: [t('who.spot.deaths', { deaths: number(deaths) })],
    }));
  }
  const { year: at, bottom } = lineLayout(data, state, frame);
  const lines = data[state.by];
  return lines[0]!.values
    .map((_, i) => ({ i, year: data.from + i }))
    .filter(({ year }) => year >= state.from)
    .map(({ i, year }) => ({
      key: `year-${year}`,
      x: at(year),
      y: bottom,
      title: date(String(year)),
      lines: lines.map(({ group, values: all }) =>
        t('who.spot.line', { name: t(`who.${group}`), value: said(all[i], state, frame) }),
      ),
    }));
}
