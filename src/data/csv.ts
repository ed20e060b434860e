import type { Cell, Dataset, Row } from './schema.ts';

/** What stands between the entries of a cell that holds several. */
export const listSeparator = '; ';

// What spreadsheets read as the start of a formula, also in the full-width forms that some of them fold.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: one that could be taken for it gets an apostrophe in front. Numbers never come here. */
export const harmless = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One value as a cell of a CSV file or workbook holds it as text; several are joined by `listSeparator`. */
export function plainText(value: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  const parted = (value as readonly string[]).find((one) => one.includes(listSeparator));
  if (parted !== undefined)
    throw new Error(
      `"${parted}" stands in a list and holds "${listSeparator}", which joins lists in CSV files. Write it with a comma, or as two entries.`,
    );
  return value.join(listSeparator);
}

const cellOf = (value: Cell | undefined) =>
  quoted(typeof value === 'number' || typeof value === 'boolean' ? String(value) : harmless(plainText(value)));

/** Rows under their column names as RFC 4180 has it: commas, quotes where needed, CRLF at every end of line. */
export const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns.map((name) => cellOf(name)), ...rows.map((row) => columns.map((name) => cellOf(row[name])))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');

/** A dataset as a CSV file, its columns in the order of `schema.fields`. */
export const csvOf = ({ schema, data }: Pick<Dataset, 'schema' | 'data'>): string =>
  csv(
    schema.fields.map(({ name }) => name),
    data,
  );
