import type { Frame, Spot, Table } from '../chart.ts';
import { LAST, layout, seriesOf } from './draw.ts';
import type { DeathsData, DeathsState, Drug, Point } from './types.ts';

const peakOf = (points: readonly Point[]) => points.reduce((best, point) => (point[1] > best[1] ? point : best));

/** What the lines do, as a person would say it. */
export const describe = (data: DeathsData, state: DeathsState, frame: Frame): string =>
  state.drugs
    .map((drug) => {
      const { final, provisional } = seriesOf(data, drug);
      const shown = final.filter(([year]) => year >= state.from);
      const peak = peakOf(shown);
      const early = provisional.at(-1);
      const say = ([year, deaths]: Point) => ({ year: frame.date(String(year)), deaths: frame.number(deaths) });
      const [first, last] = [say(shown[0]!), say(shown.at(-1)!)];
      return [
        frame.t('deaths.describe.line', {
          name: frame.t(`deaths.name.${drug}`),
          first: first.deaths,
          from: first.year,
          peak: say(peak).deaths,
          peakYear: say(peak).year,
          last: last.deaths,
          to: last.year,
        }),
        ...(early ? [frame.t('deaths.describe.provisional', { year: say(early).year, deaths: say(early).deaths })] : []),
      ].join(' ');
    })
    .concat(state.moment ? [frame.t('deaths.describe.moment', { date: frame.date(data.control) })] : [])
    .join(' ');

/** Every year with the counts of the drugs shown. */
export function table(data: DeathsData, state: DeathsState, frame: Frame): Table {
  const { t, date } = frame;
  const columns = state.drugs.flatMap((drug) =>
    (['final', 'provisional'] as const).map((series) => ({
      drug,
      series,
      id: `${series}.${drug}`,
      label: t(`deaths.column.${series}`, { name: t(`deaths.name.${drug}`) }),
      numeric: true,
    })),
  );
  const years = Array.from({ length: LAST - state.from + 1 }, (_, i) => state.from + i);
  const cell = (drug: Drug, series: 'final' | 'provisional', year: number) =>
    seriesOf(data, drug)[series].find(([y]) => y === year)?.[1] ?? null;
  const control = `${date(data.control)}: ${t('deaths.control')}`;
  const happened = (year: number) => (data.control.startsWith(String(year)) ? control : null);
  return {
    columns: [
      { id: 'year', label: t('chart.year'), numeric: false },
      ...columns.map(({ id, label, numeric }) => ({ id, label, numeric })),
      ...(state.moment ? [{ id: 'event', label: t('chart.event'), numeric: false }] : []),
    ],
    rows: years.map((year) => [
      String(year),
      ...columns.map(({ drug, series }) => cell(drug, series, year)),
      ...(state.moment ? [happened(year)] : []),
    ]),
    keys: years.map(String),
  };
}

/** Every year that has a count, left to right. */
export function inspect(data: DeathsData, state: DeathsState, frame: Frame): Spot[] {
  const { at } = layout(state, frame);
  const years = Array.from({ length: LAST - state.from + 1 }, (_, i) => state.from + i);
  return years.flatMap((year) => {
    const found = state.drugs.flatMap((drug) => {
      const { final, provisional } = seriesOf(data, drug);
      const line = (points: readonly Point[], key: string) =>
        points
          .filter(([y]) => y === year)
          .map((point) => ({
            point,
            words: frame.t(key, { name: frame.t(`deaths.name.${drug}`), deaths: frame.number(point[1]) }),
          }));
      return [...line(final, 'deaths.spot.final'), ...line(provisional, 'deaths.spot.provisional')];
    });
    if (found.length === 0) return [];
    const [x, y] = at(found[0]!.point);
    return [{ key: `year-${year}`, x, y, title: frame.date(String(year)), lines: found.map(({ words }) => words) }];
  });
}
