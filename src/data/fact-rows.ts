import { type Found, latest, worst } from './fact.ts';
import { placeOf, rowsOf } from './ledger.ts';
import { dataset, source } from './read.ts';
import type { Row, Source } from './schema.ts';
import { type Status, statuses } from './schema-facts.ts';

/** Fields with sources of their own; all others are cited by `source` and `second_source`. */
const citedIn: Readonly<Record<string, readonly string[]>> = {
  age_adjusted_rate: ['rate_source'],
  crude_rate: ['source', 'population_source'],
  population: ['population_source'],
};

/** A figure from the rows of a dataset: one cell, or the total of several. */
export function fromRows(id: string, name: string, where: Readonly<Record<string, string | number>>, field: string): Found {
  const rows = rowsOf(id, name, where, field);
  const cited = [
    ...new Set(
      rows
        .flatMap((row) => (citedIn[field] ?? ['source', 'second_source']).map((one) => row[one]))
        .filter((one) => typeof one === 'string'),
    ),
  ].map((one) => source(one));
  return {
    value: rows.reduce((sum, row) => sum + (row[field] as number), 0),
    formula: rows.length > 1 ? `sum of ${rows.length} rows of ${placeOf(name, where, field)}` : placeOf(name, where, field),
    inputs: [],
    sources: cited,
    datasetId: name,
    field,
    asOf: latest(rows.map((row) => asOf(row, name))),
    status: worst(rows.map((row) => statusOf(row, field))),
  };
}

const asOf = (row: Row, name: string) =>
  (row['vintage'] as string | null) ?? issued(source(row['source'] as string)) ?? dataset(name).vintage;
const issued = ({ issued: date }: Source) => date?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
const statusOf = ({ status }: Row, field: string): Status =>
  field === 'predicted' ? 'predicted' : (statuses.find((one) => one === status) ?? 'provisional');
