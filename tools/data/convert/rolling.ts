import type { Row } from '../../../src/data/schema.ts';

/** How far one 12-month count may lie from the month before: the largest step of a count above 100 so far is 19 percent. */
const largestStep = 0.35;
const smallest = 100;

const next = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** Rows whose 12-month count leaps away from the month before, by series; those of `source` only, since older ones have been checked. */
export function leaps(rows: readonly Row[], series: (row: Row) => string, source: string): string[] {
  const before = new Map(rows.map((row) => [`${series(row)} ${next(row['month'] as string)}`, row]));
  return rows.flatMap((row) => {
    const prior = before.get(`${series(row)} ${row['month']}`);
    if (!prior || row['source'] !== source) return [];
    return (['reported', 'predicted'] as const).flatMap((field) => {
      const [was, now] = [prior[field], row[field]];
      if (typeof was !== 'number' || typeof now !== 'number' || was < smallest || Math.abs(now / was - 1) <= largestStep)
        return [];
      return [
        `${series(row)} ${row['month']}, field "${field}": ${now} lies more than ${largestStep * 100} percent from the month before (${was}); 12-month counts cannot leap so. See what the publisher says; --force takes it`,
      ];
    });
  });
}
