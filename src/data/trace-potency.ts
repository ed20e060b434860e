import { alsoFiscal, pillRows, purityRow } from './charts/potency.ts';
import { dataset } from './read.ts';
import type { Origin } from './trace.ts';

/** What stands behind a figure of the chart `potency`: by its month, or by the year of its statement. */
export function potencyOrigin(key: string, column: string): Origin {
  if (column === 'purity') {
    const row = purityRow(key);
    return { cells: row ? [{ set: dataset('fentanyl-purity'), row, field: 'value' }] : [] };
  }
  const year = Number(key.slice(0, 4));
  const rows = pillRows();
  const at = (fits: (row: (typeof rows)[number]) => boolean, field: string) =>
    rows.filter(fits).map((row) => ({ set: dataset('dea-seizures'), row, field }));
  const isFiscal = (row: (typeof rows)[number]) => String(row['pill_share_as_said']).includes('FY');
  const field = column === 'said' ? 'pill_share_as_said' : 'pill_share';
  if (!key.endsWith('fiscal')) return { cells: at((row) => row['year'] === year && !isFiscal(row), field) };
  const own = at((row) => row['year'] === year && isFiscal(row), field);
  if (own.length > 0) return { cells: own };
  const cells = at((row) => alsoFiscal(row['note'])?.year === year, 'note');
  return { cells, formula: 'trace.potency.note', compute: ([note]) => alsoFiscal(note)?.share ?? Number.NaN };
}
