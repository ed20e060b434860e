import { citingFields } from './fact-rows.ts';
import { dataset, source } from './read.ts';
import type { Dataset, Row, Source } from './schema.ts';

/** One cell of a dataset: what a figure rests on. */
export interface Cell {
  readonly set: Dataset;
  readonly row: Row;
  readonly field: string;
}

type Where = Readonly<Record<string, string | number>>;

const indexes = new WeakMap<Dataset, Map<string, ReadonlyMap<unknown, readonly Row[]>>>();

/** The rows of a dataset by the value of a field, so that looking up a few hundred cells stays quick. */
function rowsBy(set: Dataset, field: string): ReadonlyMap<unknown, readonly Row[]> {
  const ofSet = indexes.get(set) ?? new Map<string, ReadonlyMap<unknown, readonly Row[]>>();
  indexes.set(set, ofSet);
  const known = ofSet.get(field);
  if (known) return known;
  const made = new Map<unknown, Row[]>();
  for (const row of set.data) {
    const group = made.get(row[field]);
    if (group) group.push(row);
    else made.set(row[field], [row]);
  }
  ofSet.set(field, made);
  return made;
}

/** The cell of a dataset where some fields have given values, or nothing when no row is like that. Throws when several are. */
export function cellAt(id: string, where: Where, field: string): Cell | undefined {
  const set = dataset(id);
  const [[first, value], ...rest] = Object.entries(where) as [[string, unknown], ...[string, unknown][]];
  const found = (rowsBy(set, first).get(value) ?? []).filter((row) => rest.every(([name, is]) => row[name] === is));
  if (found.length > 1)
    throw new Error(
      `content/data/${id}.json has ${found.length} rows with ${JSON.stringify(where)}; a figure of a picture needs one. Name more fields in src/data/trace.ts.`,
    );
  return found[0] && { set, row: found[0], field };
}

/** The cells of a field in all rows where some fields have given values, in the order of the rows: what a sum adds up. */
export function cellsAt(id: string, where: Where, field: string): Cell[] {
  const set = dataset(id);
  const [[first, value], ...rest] = Object.entries(where) as [[string, unknown], ...[string, unknown][]];
  return (rowsBy(set, first).get(value) ?? [])
    .filter((row) => rest.every(([name, is]) => row[name] === is))
    .map((row) => ({ set, row, field }));
}

/** The sources of a cell: of its field where it has its own, of its row otherwise. */
export function sourcesOf({ set, row, field }: Cell): readonly Source[] {
  const named = (fields: readonly string[]) => fields.flatMap((name) => row[name] ?? []).filter((id) => typeof id === 'string');
  const own = named(citingFields(field));
  const all = own.length > 0 ? own : named(set.schema.foreignKeys.map(({ fields }) => fields));
  return [...new Set(all)].map((id) => source(id));
}

/** When a cell's value was the newest: its row's vintage, or its dataset's. */
export const vintageOf = ({ set, row }: Pick<Cell, 'set' | 'row'>): string => (row['vintage'] as string | null) ?? set.vintage;
