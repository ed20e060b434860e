import { unzipSync, zipSync } from 'fflate';
import write, { type CellObject, type Sheet } from 'write-excel-file/node';
import { plainText } from './csv.ts';
import type { Cell, Dataset, Field } from './schema.ts';

type Line = CellObject | null;
const bold = (value: string): Line => ({ value, type: String, fontWeight: 'bold' });
const text = (value: string): Line => ({ value, type: String, wrap: true, alignVertical: 'top' });

/** A value with its own type: numbers as numbers, days as dates. Texts are text cells, which no program reads as formulas. */
function cellOf({ type }: Field, value: Cell | undefined): Line {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'year') return { value: value as number, type: Number, format: '0' };
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (type === 'date') return { value: new Date(`${value as string}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: plainText(value), type: String };
}

/** What a column needs, in characters: its name, or its values where they are short. */
function widthOf({ name }: Field, rows: Dataset['data']): number {
  const longest = rows.slice(0, 400).reduce((most, row) => Math.max(most, plainText(row[name]).length), 0);
  return Math.min(48, Math.max(name.length, longest) + 2);
}

const dataSheet = ({ schema: { fields }, data }: Dataset): Sheet<never> => ({
  sheet: 'Data',
  stickyRowsCount: 1,
  columns: fields.map((field) => ({ width: widthOf(field, data) })),
  data: [fields.map(({ name }) => bold(name)), ...data.map((row) => fields.map((field) => cellOf(field, row[field.name])))],
});

/** What the file is and where it comes from: it may travel far from the page it was taken from. */
const aboutSheet = (set: Dataset, page: string): Sheet<never> => ({
  sheet: 'About',
  columns: [{ width: 22 }, { width: 100 }],
  data: [
    [bold('Title'), text(set.title)],
    [bold('Description'), text(set.description)],
    ...(set.publisher ? [[bold('Published by'), text(set.publisher)]] : []),
    ...(set.made ? [[bold('How it was made'), text(set.made)]] : []),
    [bold('As of'), text(set.vintage)],
    [bold('Page'), text(page)],
    ...set.licenses.map((one) => [bold('License'), text(`${one.title}: ${one.path}`)]),
    ...set.notes.map((note) => [bold('Note'), text(note)]),
    ...set.schema.fields.map((field) => [
      bold(`Field ${field.name}`),
      text(field.unit ? `${field.title} (${field.unit})` : field.title),
    ]),
    ...set.sources.map((one) => [bold('Source'), text(`${one.title}: ${one.path}`)]),
  ],
});

/** A dataset as a workbook of two sheets, the same bytes whenever and wherever it is made. `page` is the address of its page. */
export async function workbookOf(set: Dataset, page: string): Promise<Buffer> {
  const written = await write([dataSheet(set), aboutSheet(set, page)]).toBuffer();
  // A zip carries the hour at which it was packed, so it is packed again at an hour that never changes.
  return Buffer.from(zipSync(unzipSync(written), { mtime: new Date(1980, 0, 1), level: 9 }));
}
