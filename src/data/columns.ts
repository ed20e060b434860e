import { words } from '../i18n/read.ts';
import type { TableFile } from '../table/data.ts';
import { source } from './read.ts';
import type { Cell, Dataset } from './schema.ts';

/** A dataset as its page's table reads it: each column as its distinct values and, for each row, the place of its value among them. */
export function columnsOf(set: Dataset, lang: string): TableFile {
  const citing = [...new Set(set.schema.foreignKeys.map(({ fields }) => fields))];
  return {
    name: set.name,
    vintage: set.vintage,
    key: set.schema.primaryKey,
    fields: set.schema.fields.map(({ name, type, title, unit }) => ({ name, type, title, ...(unit ? { unit } : {}) })),
    columns: set.schema.fields.map(({ name }) => column(set.data.map((row) => row[name] ?? null))),
    citing,
    sources: Object.fromEntries(set.sources.map(({ id }) => [id, [source(id).publisher, source(id).URL]])),
    words: Object.fromEntries(Object.entries(words(lang)).filter(([key]) => /^(table|date)\./.test(key))),
  };
}

function column(cells: readonly Cell[]): TableFile['columns'][number] {
  const places = new Map<string, number>();
  const values: Cell[] = [];
  const at = cells.map((cell) => {
    const name = JSON.stringify(cell);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, values.length);
    values.push(cell);
    return values.length - 1;
  });
  return { values, at };
}
