import type { Speak, TableCell } from './cell.ts';
import { written } from './cell.ts';
import { countOf, placeOf, type TableFile } from './data.ts';

/** What a reader asked of a table. */
export interface View {
  readonly text: string;
  /** Chosen values by field, as text. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly sort?: { readonly field: string; readonly isDown: boolean };
}

/** The most different values a column may have to be chosen from. */
const FEW = 60;

/** The longest value that can be chosen. */
const SHORT = 40;

/** The columns a reader may choose a value of: words or years, more than one, few and short, and not one for each row. */
export const choices = (file: TableFile): readonly number[] =>
  file.fields.flatMap(({ name, type }, i) => {
    const { values } = file.columns[i]!;
    const isKind = (type === 'string' || type === 'year' || type === 'boolean') && !file.citing.includes(name) && name !== 'note';
    const isFew = values.length > 1 && values.length <= FEW && values.length <= countOf(file) / 2;
    return isKind && isFew && values.every((value) => String(value).length <= SHORT) ? [i] : [];
  });

const isEmpty = (value: TableCell | undefined) => value === null || value === undefined || value === '';

/** The order of a column's distinct values: numbers by size, words as the language sorts them, empty ones last either way. */
export function ranks(values: readonly TableCell[], isDown: boolean, compare: (a: string, b: string) => number): Uint32Array {
  const order = values.map((_, i) => i);
  const turn = isDown ? -1 : 1;
  order.sort((a, b) => {
    const [x, y] = [values[a], values[b]];
    if (isEmpty(x) || isEmpty(y)) return Number(isEmpty(x)) - Number(isEmpty(y));
    return turn * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)));
  });
  const rank = new Uint32Array(values.length);
  for (const [place, i] of order.entries()) rank[i] = place;
  return rank;
}

/** For each distinct value of a column, whether a word of the reader stands in it, as stored or as written. */
function matching(file: TableFile, column: number, word: string, speak: Speak): Uint8Array {
  const field = file.fields[column]!;
  return Uint8Array.from(file.columns[column]!.values, (value) =>
    Number(!isEmpty(value) && `${value} ${written(field, value, null, speak)}`.toLowerCase().includes(word)),
  );
}

/** The rows a view shows, in its order. Every word of the text must stand in some cell of the row. */
export function rowsIn(file: TableFile, view: View, speak: Speak, compare: (a: string, b: string) => number): Uint32Array {
  let rows = Uint32Array.from({ length: countOf(file) }, (_, i) => i);
  for (const [name, wanted] of Object.entries(view.chosen)) {
    const { values, at } = file.columns[placeOf(file, name)]!;
    const place = values.findIndex((value) => String(value ?? '') === wanted);
    rows = rows.filter((row) => at[row] === place);
  }
  for (const word of view.text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const hits = file.columns.map((_, i) => matching(file, i, word, speak));
    rows = rows.filter((row) => file.columns.some(({ at }, i) => hits[i]![at[row]!] === 1));
  }
  if (!view.sort) return rows;
  const { values, at } = file.columns[placeOf(file, view.sort.field)]!;
  const rank = ranks(values, view.sort.isDown, compare);
  return rows.sort((a, b) => rank[at[a]!]! - rank[at[b]!]! || a - b);
}
