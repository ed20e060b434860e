import { type Found, latest, worst } from './fact.ts';
import { placeOf, rowsOf, type Where } from './ledger.ts';
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
export function fromRows(id: string, name: string, where: Where, field: string): Found {
  const rows = rowsOf(id, name, where, field);
  return {
    value: rows.reduce((sum, row) => sum + (row[field] as number), 0),
    formula: rows.length > 1 ? `sum of ${rows.length} rows of ${placeOf(name, where, field)}` : placeOf(name, where, field),
    ...origin(rows, name, field),
  };
}

/** Where rows come from: their sources, the newest vintage and the least certain status. */
export function origin(rows: readonly Row[], name: string, field: string): Omit<Found, 'value' | 'formula'> {
  const cited = rows.flatMap((row) => citingFields(field).flatMap((one) => row[one] ?? []));
  const known = rows.flatMap((row) => statusOf(row, field) ?? []);
  return {
    inputs: [],
    sources: [...new Set(cited)].map((one) => source(String(one))),
    datasetId: name,
    field,
    asOf: latest(rows.map((row) => asOf(row, name, field))),
    // A withheld or missing row has no population of its own: it is of the kind of the rows around it.
    status: known.length > 0 ? worst(known) : 'provisional',
  };
}

/** The fields of a row that name the sources of one of its fields. */
export const citingFields = (field: string) => citedIn[field] ?? ['source', 'second_source', 'sources'];
const sourceOf = (row: Row, field: string) => String(citingFields(field).flatMap((one) => row[one] ?? [])[0]);
const isoPart = /^\d{4}(-\d{2}){0,2}$/;
const saidOn = ({ as_of: words }: Row) => (typeof words === 'string' && isoPart.test(words) ? words : undefined);
const asOf = (row: Row, name: string, field: string) =>
  (row['vintage'] as string | null) ?? saidOn(row) ?? issued(source(sourceOf(row, field))) ?? dataset(name).vintage;
const issued = ({ issued: date }: Source) => date?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
/** The status of a row as facts know it, the less certain of its status and its number of publishers; none for a withheld or missing one. */
export function statusOf({ status, confidence }: Row, field: string): Status | undefined {
  if (field === 'predicted') return 'predicted';
  const known = [status, confidence].flatMap((word) => statuses.find((one) => one === String(word).replaceAll('_', ' ')) ?? []);
  return known.length > 0 ? worst(known) : undefined;
}
