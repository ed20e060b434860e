import { facts } from '../data/facts.ts';
import { entries, rowsOf } from '../data/ledger.ts';
import type { Dataset, Row } from '../data/schema.ts';
import { traceOf } from '../data/trace.ts';
import { addresses, picture } from './picture.ts';

/** How many rows of a dataset its page prints in any case. */
export const firstRows = 50;

/** The rows of longer sums are in the downloads and, with scripts, in the filtered table. */
const mostAdded = 40;

let used: ReadonlySet<Row> | undefined;

/** Every row behind a picture or a cell of the ledger: what a sceptic may ask for. */
function usedRows(): ReadonlySet<Row> {
  used ??= new Set([
    ...addresses.flatMap((address) => {
      const { chart, table } = picture(address, 'en');
      return table.keys.flatMap((_, i) => traceOf(chart.id, table, i).rows.map(({ row }) => row));
    }),
    ...facts().flatMap(({ id, datasetId, row, field }) => (datasetId && row && field ? rowsOf(id, datasetId, row, field) : [])),
    ...Object.entries(entries()).flatMap(([id, found]) => {
      const added = found.kind === 'total' ? rowsOf(id, found.dataset, found.where, found.field) : [];
      return added.length <= mostAdded ? added : [];
    }),
  ]);
  return used;
}

/** The rows of a dataset that its page prints without scripts: the first ones, and all that a picture or a fact uses. */
export const printedRows = (set: Dataset): readonly Row[] => {
  const wanted = usedRows();
  return set.data.filter((row, i) => i < firstRows || wanted.has(row));
};
