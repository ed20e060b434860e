import { daysOf } from '../../charts/people/say.ts';
import type { PeopleData } from '../../charts/people/types.ts';
import { along } from '../../charts/points.ts';
import { cellAt } from '../cell.ts';
import { dataset } from '../read.ts';
import type { Origin } from '../trace.ts';

/**
 * The day that is shown is an average one of the last year, so any dots in a row will do: those around the dot that stands nearest
 * to the middle of its row among the first of the year's second half.
 */
function oneOf(deaths: readonly number[]): number {
  const middle = deaths.reduce((a, b) => a + b, 0) - Math.floor(deaths.at(-1)! / 2);
  const away = (index: number) => Math.abs(along(index) - 0.5);
  return Array.from({ length: 100 }, (_, i) => middle + i).reduce((best, i) => (away(i) < away(best) ? i : best));
}

/** The final counts of deaths involving synthetic opioids, year by year without a gap. */
export function peopleData(): PeopleData {
  const rows = dataset('overdose-deaths-annual').data.filter(
    ({ drug, series, deaths }) => drug === 'synthetic_opioids' && series === 'final' && deaths !== null,
  );
  const from = rows[0]!['year'] as number;
  for (const [i, { year }] of rows.entries())
    if (year !== from + i)
      throw new Error(
        `content/data/overdose-deaths-annual.json: the final counts of synthetic_opioids skip ${from + i}. The chart people counts every year: add the row.`,
      );
  const deaths = rows.map((row) => row['deaths'] as number);
  const day = Math.round(deaths.at(-1)! / daysOf(from + deaths.length - 1));
  return { from, deaths, day, one: oneOf(deaths) };
}

const final = (year: number) => cellAt('overdose-deaths-annual', { year, drug: 'synthetic_opioids', series: 'final' }, 'deaths');

/** What stands behind a cell of its table. */
export function peopleOrigin(year: string, column: string): Origin {
  const last = Number(year);
  const from = column === 'soFar' ? peopleData().from : last;
  const cells = Array.from({ length: last - from + 1 }, (_, i) => final(from + i)).filter((cell) => cell !== undefined);
  if (column === 'days') return { cells: [] };
  if (column === 'perDay') return { cells, formula: 'trace.people.perDay', compute: ([deaths]) => deaths! / daysOf(last) };
  if (column !== 'soFar') return { cells };
  return { cells, formula: 'trace.people.soFar', compute: (values) => values.reduce((a, b) => a + b, 0) };
}
