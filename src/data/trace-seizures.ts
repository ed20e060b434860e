import { type Cell, cellsAt } from './cell.ts';
import type { Origin } from './trace.ts';

const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ports: { component: 'Office of Field Operations' },
  between: { component: 'U.S. Border Patrol' },
  southwest: { region: 'Southwest Border' },
  coast: { region: 'Coastal/Interior' },
  north: { region: 'Northern Border' },
};
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const summed = (cells: readonly Cell[]): Origin =>
  cells.length > 1 ? { cells, formula: 'trace.seizures.sum', compute: sum } : { cells };

/** What stands behind a figure of the chart `seizures`, by its fiscal year or month and its column. */
export function seizuresOrigin(key: string, column: string): Origin {
  const ofYear = (year: number, where = {}) => cellsAt('fentanyl-seizures-annual', { fiscal_year: year, ...where }, 'pounds');
  if (column === 'pounds') return summed(cellsAt('fentanyl-seizures-monthly', { month: key }, 'pounds'));
  if (column === 'mean') {
    const year = Number(key.slice(0, 4)) + (key.slice(5) >= '10' ? 1 : 0);
    const rows = ofYear(year);
    if (rows.some(({ row }) => row['status'] === 'provisional')) return { cells: [] };
    return { cells: rows, formula: 'trace.seizures.mean', compute: (values) => sum(values) / 12 };
  }
  const [what, name] = column.split('.') as [string, string];
  const year = Number(key);
  if (name === 'meth') return summed(cellsAt('drug-seizures-annual', { fiscal_year: year, drug: 'Methamphetamine' }, 'pounds'));
  const own = ofYear(year, parts[name]);
  if (what === 'pounds') return summed(own);
  const others = ofYear(year).filter(({ row }) => !own.some((cell) => cell.row === row));
  const count = own.length;
  return {
    cells: [...own, ...others],
    formula: 'trace.seizures.share',
    compute: (values) => (100 * sum(values.slice(0, count))) / sum(values),
  };
}
