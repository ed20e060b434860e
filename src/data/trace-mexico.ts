import { alsoSaid, told } from './charts/mexico.ts';
import { dataset } from './read.ts';
import type { Origin } from './trace.ts';

/** What stands behind a figure of the chart `mexico`, by the place of its statement. */
export function mexicoOrigin(key: string, column: string): Origin {
  const one = told()[Number(key)]!;
  const at = (field: string) => [{ set: dataset('mexico-seizures'), row: one.row, field }];
  if (column === 'by') return { cells: at('authority') };
  if (one.field === 'kg') return { cells: at('kg') };
  const compute = ([note]: readonly unknown[]) => alsoSaid(note).find(({ by }) => by === one.by)?.kg ?? Number.NaN;
  return { cells: at('note'), formula: 'trace.mexico.note', compute };
}
