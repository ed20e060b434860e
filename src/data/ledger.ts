import { z } from 'zod';
import { check } from './json.ts';
import { didYouMean } from './near.ts';
import { dataset, readJson } from './read.ts';
import type { Dataset, Row } from './schema.ts';
import { FactEntry } from './schema-facts.ts';

const file = 'content/facts.json';
let read: Readonly<Record<string, FactEntry>> | undefined;

/** Every entry of the ledger as written, by id. */
export const entries = (): Readonly<Record<string, FactEntry>> =>
  (read ??= check(
    z.record(z.string().regex(/^[a-z0-9-]+$/, 'is not an id; use lower-case words with hyphens'), FactEntry),
    readJson(file),
    file,
  ));

export type Ledger = Readonly<Record<string, FactEntry>>;

/** An entry of a ledger by its id. Throws with the nearest ids and the whole list when there is none. */
export function entry(id: string, all: Ledger): FactEntry {
  const found = all[id];
  if (found) return found;
  const known = Object.keys(all);
  throw new Error(`No fact is called "${id}".${didYouMean(id, known)} Facts stand in ${file}; there are: ${known.join(', ')}.`);
}

export type Where = Readonly<Record<string, string | number>>;

const matches = (row: Row, where: Where) => Object.entries(where).every(([name, value]) => row[name] === value);
const said = (where: Where) =>
  Object.entries(where)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** The rows of a dataset that an entry speaks of, whatever they hold. Throws when a field is unknown or there is no row. */
export function rowsAbout(
  id: string,
  name: string,
  where: Where,
  fields: readonly string[] = [],
  except: Where | undefined = undefined,
): readonly Row[] {
  const set: Dataset = dataset(name);
  const known = set.schema.fields.map((one) => one.name);
  const stray = [...fields, ...Object.keys({ ...where, ...except })].find((one) => !known.includes(one));
  if (stray)
    throw new Error(
      `${file}, fact "${id}": content/data/${name}.json has no field "${stray}".${didYouMean(stray, known)} Its fields are: ${known.join(', ')}.`,
    );
  const rows = set.data.filter((row) => matches(row, where) && !(except && matches(row, except)));
  if (rows.length === 0)
    throw new Error(
      `${file}, fact "${id}": content/data/${name}.json has no row with ${said(where)}. Correct the key in the fact, or add the row.`,
    );
  return rows;
}

/** The rows of a dataset that an entry speaks of, each with a number in the field. Throws when there is none or a number is missing. */
export function rowsOf(id: string, name: string, where: Where, field: string): readonly Row[] {
  const rows = rowsAbout(id, name, where, [field]);
  if (rows.some((row) => typeof row[field] !== 'number'))
    throw new Error(
      `${file}, fact "${id}": the field "${field}" is empty or no number in content/data/${name}.json (${said(where)}). A withheld count cannot be a fact.`,
    );
  return rows;
}

/** Where a figure stands, in words a reader of the file can follow. */
export const placeOf = (name: string, where: Where, field: string): string =>
  [`${name}: ${field}`, said(where) && ` (${said(where)})`].join('');
