import { daysOf } from '../../charts/people/count.ts';
import type { PeopleData } from '../../charts/people/types.ts';
import { cellAt } from '../cell.ts';
import { dataset } from '../read.ts';
import type { Origin } from '../trace.ts';

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
  return { from, deaths: rows.map(({ deaths }) => deaths as number) };
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
