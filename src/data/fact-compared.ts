import type { Found } from './fact.ts';
import { endsOf } from './fact-between.ts';
import { onePopulation } from './fact-derived.ts';
import { origin, statusOf } from './fact-rows.ts';
import { placeOf, rowsAbout, type Where } from './ledger.ts';
import { dataset } from './read.ts';
import type { Row } from './schema.ts';
import type { FactEntry } from './schema-facts.ts';

type Kind = 'highest' | 'lowest' | 'rank' | 'count' | 'count_changed';
type Of<K extends FactEntry['kind']> = Extract<FactEntry, { kind: K }>;

const isNumber = (row: Row, field: string) => typeof row[field] === 'number';
const said = (where: Where) => Object.values(where).join(', ');

/** A figure found by looking across rows: the highest, a place, a count. */
export function compared(id: string, found: Of<Kind>): Found {
  switch (found.kind) {
    case 'count':
      return count(id, found);
    case 'count_changed':
      return countChanged(id, found);
    case 'rank':
      return rank(id, found);
    default:
      return extreme(id, found);
  }
}

/** The rows a look across rows takes in, as changes of single cells ask for them. */
export const rowsSeen = (id: string, found: Of<Kind | 'between'>): readonly Row[] =>
  found.kind === 'between'
    ? endsOf(id, found)
    : found.kind === 'count_changed'
      ? [found.from, found.to].flatMap((when) => rowsCompared(id, { ...found, where: { ...found.where, ...when } }))
      : rowsCompared(id, found);

/** Every row that a look across rows takes in. Throws when they are counts of different populations. */
export function rowsCompared(id: string, { dataset: name, where, field, except }: Of<Kind>): readonly Row[] {
  const rows = rowsAbout(id, name, where, field ? [field] : [], except);
  const known = rows.flatMap((row) => statusOf(row, field ?? '') ?? []);
  onePopulation(id, known, `rows of ${placeOf(name, where, field ?? 'all')}`);
  return rows;
}

const numbered = (id: string, found: Of<Kind> & { field: string }) =>
  rowsCompared(id, found).filter((row) => isNumber(row, found.field));

function extreme(id: string, found: Of<'highest' | 'lowest'>): Found {
  const { dataset: name, where, field, kind } = found;
  const [best, next] = numbered(id, found).toSorted(
    (a, b) => ((b[field] as number) - (a[field] as number)) * (kind === 'highest' ? 1 : -1),
  );
  if (!best) throw new Error(`content/facts.json, fact "${id}": no row has a number in "${field}". Correct "where" or "field".`);
  if (next && next[field] === best[field])
    throw new Error(
      `content/facts.json, fact "${id}": two rows share the ${kind} ${field}, ${String(best[field])}. Name one by a cell, or say that it is shared.`,
    );
  const row = Object.fromEntries(dataset(name).schema.primaryKey.map((key) => [key, best[key] as string | number]));
  return {
    value: best[field] as number,
    formula: `${kind} of ${placeOf(name, where, field)}: ${said(row)}`,
    ...origin([best], name, field),
    row,
  };
}

function rank(id: string, found: Of<'rank'>): Found {
  const { dataset: name, where, field, row } = found;
  const own = rowsAbout(id, name, row, [field])[0]!;
  const rows = numbered(id, found);
  if (!rows.includes(own))
    throw new Error(
      `content/facts.json, fact "${id}": the row ${said(row)} is not among those compared. Correct "row" or "where".`,
    );
  return {
    value: 1 + rows.filter((one) => (one[field] as number) > (own[field] as number)).length,
    formula: `place of ${said(row)} among ${rows.length} rows of ${placeOf(name, where, field)}`,
    ...origin(rows, name, field),
    row,
  };
}

function count(id: string, found: Of<'count'>): Found {
  const { dataset: name, where, field, at_least: least } = found;
  const rows = rowsCompared(id, found).filter(
    (row) => field === undefined || (isNumber(row, field) && (least === undefined || (row[field] as number) >= least)),
  );
  const reach = field && least !== undefined ? ` of at least ${least}` : '';
  const around = rowsAbout(id, name, Object.fromEntries(Object.entries(where).filter(([key]) => key !== 'status')));
  return {
    value: rows.length,
    formula: `number of rows of ${placeOf(name, where, field ?? 'all')}${reach}`,
    ...origin(around, name, field ?? ''),
    // A count of our own rows is ours: that some of them have one source does not make it a claim of one.
    ...(around.some((row) => 'status' in row) ? {} : { status: 'reported' as const }),
  };
}

function countChanged(id: string, found: Of<'count_changed'>): Found {
  const { dataset: name, where, field, by, from, to, change } = found;
  const rowsIn = (when: Where) => numbered(id, { ...found, where: { ...where, ...when } });
  if (!(by in dataset(name).data[0]!))
    throw new Error(`content/facts.json, fact "${id}": content/data/${name}.json has no field "${by}". Correct "by".`);
  const was = new Map(rowsIn(from).map((row) => [row[by], row]));
  const pairs = rowsIn(to).flatMap((row) => {
    const before = was.get(row[by]);
    return before ? [[before, row] as const] : [];
  });
  const sign = change === 'rose' ? 1 : -1;
  return {
    value: pairs.filter(([a, b]) => sign * ((b[field] as number) - (a[field] as number)) > 0).length,
    formula: `number of ${by} rows, of ${pairs.length} with both counts, in which ${placeOf(name, where, field)} ${change} from ${said(from)} to ${said(to)}`,
    ...origin(pairs.flat(), name, field),
  };
}
