import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { csv, harmless, plainText } from '../../src/data/csv.ts';
import { checksums, downloadsOf, sourcesDownload } from '../../src/data/downloads.ts';
import { datasets } from '../../src/data/read.ts';
import type { Cell, Dataset, Field } from '../../src/data/schema.ts';
import { workbookOf } from '../../src/data/workbook.ts';

// Thousands of rows, on machines that have other work.
vi.setConfig({ testTimeout: 120_000 });

const page = 'https://example.org/data/';
const files = (set: Dataset) => downloadsOf(set, page);
const textOf = (value: Cell | undefined) => (typeof value === 'string' ? harmless(value) : plainText(value));

for (const set of datasets()) {
  const names = set.schema.fields.map(({ name }) => name);

  test(`the CSV file of ${set.name} parses back to its rows`, async () => {
    const [file] = await files(set);
    const [head, ...rows] = parse(file!.bytes, { relax_column_count: false, record_delimiter: '\r\n' }) as string[][];
    expect(head).toEqual(names);
    expect(rows).toEqual(set.data.map((row) => names.map((name) => textOf(row[name]))));
  });

  test(`no cell of the CSV file of ${set.name} begins like a formula, except numbers`, async () => {
    const [file] = await files(set);
    const cells = (parse(file!.bytes) as string[][]).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !Number.isFinite(Number(cell)))).toEqual([]);
  });

  test(`the workbook of ${set.name} holds its rows with their types, and a sheet that says what it is`, async () => {
    const workbook = (await files(set)).find(({ format }) => format === 'xlsx')!;
    const sheets = await readWorkbook(workbook.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Data', 'About']);
    const [head, ...rows] = sheets[0]!.data;
    expect(head).toEqual(names);
    expect(rows).toEqual(set.data.map((row) => set.schema.fields.map((field) => inWorkbook(field, row[field.name]))));
    const about = sheets[1]!.data.flat().map(String);
    for (const words of [set.title, set.vintage, ...set.notes, set.licenses[0]!.path])
      expect(
        about.some((line) => line.includes(words)),
        words,
      ).toBe(true);
  });

  test(`the files of ${set.name} have the sums that are printed beside them`, async () => {
    for (const { bytes, sha256 } of await files(set)) expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  test(`the JSON file of ${set.name} is the dataset`, async () => {
    const json = (await files(set)).find(({ format }) => format === 'json')!;
    expect(JSON.parse(json.bytes.toString())).toEqual(set);
  });
}

/** A value as a reader of workbooks gives it back. */
function inWorkbook({ type }: Field, value: Cell | undefined): string | number | boolean | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'date') return new Date(`${value as string}T00:00:00Z`);
  return typeof value === 'number' || typeof value === 'boolean' ? value : plainText(value);
}

test('texts that spreadsheets would run get an apostrophe, and nothing else is touched', () => {
  const rows = ['=1+1', '+1', '-33', '@SUM(A1)', '\tx', '\rx', '＝1', "'quoted'", '−33', 'a=b'].map((text) => ({
    text,
    count: -33,
  }));
  const [, ...lines] = csv(['text', 'count'], rows).split('\r\n');
  expect(lines.filter(Boolean)).toEqual([
    "'=1+1,-33",
    "'+1,-33",
    "'-33,-33",
    "'@SUM(A1),-33",
    "'\tx,-33",
    '"\'\rx",-33',
    "'＝1,-33",
    "'quoted',-33",
    '−33,-33',
    'a=b,-33',
  ]);
});

test('quotes, commas and line breaks stand in quotes; lists are joined; empty cells are empty', () => {
  const row = { text: 'a "b", c\nd', list: ['x', 'y'], none: null, yes: true };
  expect(csv(['text', 'list', 'none', 'yes'], [row])).toBe('text,list,none,yes\r\n"a ""b"", c\nd",x; y,,true\r\n');
});

test('an entry of a list that would be taken for two stops the build', () => {
  expect(() => csv(['list'], [{ list: ['x; y'] }])).toThrow('"x; y" stands in a list');
});

test('a workbook has the same bytes whenever it is made', async () => {
  const set = datasets()[0]!;
  const [first, second] = [await workbookOf(set, page), await workbookOf(set, page)];
  expect(first.equals(second)).toBe(true);
  // The date stands in the header of each packed file: 1 January 1980, as far back as a zip can say.
  expect(first.readUInt32LE(10)).toBe(0x00210000);
});

test('the list of checksums is what sha256sum reads, in the order of names', async () => {
  const all = [sourcesDownload(), ...(await files(datasets()[0]!))];
  const lines = checksums(all).trimEnd().split('\n');
  expect(lines).toHaveLength(all.length);
  for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}[a-z0-9-]+\.(csv|json|xlsx)$/);
  expect(lines.map((line) => line.slice(66))).toEqual(all.map(({ file }) => file).sort());
});
