import { monthsBetween } from '../../charts/months.ts';
import type { SeizuresData, Year } from '../../charts/seizures/types.ts';
import { dataset } from '../read.ts';
import type { Row } from '../schema.ts';

const FILE = 'fentanyl-seizures-annual';
const regions = ['Southwest Border', 'Coastal/Interior', 'Northern Border'];
const components = ['Office of Field Operations', 'U.S. Border Patrol'];
const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** Adding up numbers of four decimals leaves specks behind the fourth: they are no pounds. */
const sum = (numbers: readonly number[]) => Math.round(numbers.reduce((all, one) => all + one, 0) * 1e4) / 1e4;

/** The month up to which a row counts whose fiscal year is not over, from the words of its period. */
export function openUntil(period: string): string {
  const found = /^October \d{4} to (\w+) (\d{4})\b/.exec(period);
  const month = monthNames.indexOf(found?.[1] ?? '') + 1;
  if (!found || month === 0)
    throw new Error(
      `content/data/${FILE}.json: the period "${period}" of a provisional row does not say until when it counts. Write it as "October 2025 to August 2026 (year to date)".`,
    );
  return `${found[2]}-${String(month).padStart(2, '0')}`;
}

/** The pounds that a spokesman gave for a row's year, by the row's note; nothing when the note gives none. */
export function spokesmanGave(note: unknown): number | undefined {
  const found = /spokesman gave ([\d,]+) pounds/.exec(String(note ?? ''));
  return found ? Number(found[1]!.replace(',', '')) : undefined;
}

/** What the chart `seizures` draws: fentanyl by fiscal year and part, and by month; methamphetamine by whole fiscal year. */
export function seizuresData(): SeizuresData {
  const annual = dataset(FILE).data;
  const split = annual.filter(({ component }) => component !== 'All CBP');
  const years = [...new Set(split.map(({ fiscal_year: year }) => year as number))];
  const part = (year: number, region: string, component: string) =>
    (split.find((row) => row['fiscal_year'] === year && row['region'] === region && row['component'] === component)?.['pounds'] ??
      0) as number;
  const open = split.find(({ status }) => status === 'provisional');
  const isOpen = (year: number) => year === open?.['fiscal_year'];
  const drugs = dataset('drug-seizures-annual').data;
  const monthly = dataset('fentanyl-seizures-monthly').data;
  const months = [...new Set(monthly.map(({ month }) => month as string))].sort();
  const pounds = (rows: readonly Row[]) => sum(rows.map((row) => row['pounds'] as number));
  const firstMonth = `${years[0]! - 1}-10`;
  if (months[0] !== firstMonth || monthsBetween(firstMonth, months.at(-1)!) !== months.length - 1)
    throw new Error(
      `content/data/fentanyl-seizures-monthly.json: the months must run from ${firstMonth}, with which the fiscal years of ${FILE} begin, without a gap. Add the months that are missing.`,
    );
  const provisional = months.indexOf((monthly.find(({ status }) => status === 'provisional')?.['month'] ?? '') as string);
  const spokesman = annual.flatMap(({ fiscal_year: year, note }): (readonly [number, number])[] => {
    const given = spokesmanGave(note);
    return given === undefined ? [] : [[year as number, given]];
  });
  return {
    told: { spokesman },
    early: annual
      .filter(({ component }) => component === 'All CBP')
      .map(({ fiscal_year: year, pounds }) => [year as number, pounds as number]),
    years: years.map(
      (year) =>
        [year, ...regions.flatMap((region) => components.map((component) => part(year, region, component)))] as unknown as Year,
    ),
    open: open ? monthsBetween(`${(open['fiscal_year'] as number) - 1}-09`, openUntil(open['period'] as string)) : 0,
    meth: years
      .filter((year) => !isOpen(year))
      .map((year) => pounds(drugs.filter((row) => row['drug'] === 'Methamphetamine' && row['fiscal_year'] === year))),
    provisional: provisional < 0 ? months.length : provisional,
    months: months.map((month) => pounds(monthly.filter((row) => row['month'] === month))),
  };
}
