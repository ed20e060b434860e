import { expect, test } from 'vitest';
import { monthly, project } from './copy.ts';
import { moved, vsrrCsv, vsrrHeader, vsrrJson } from './layouts.ts';
import { take as taken, theirs } from './vsrr.ts';

const renamed = (from: string, to: string) => vsrrHeader.map((name) => (name === from ? to : name));

async function take(body: string) {
  const at = project();
  const before = at.all();
  const { error } = await taken(at, body);
  if (error) expect(at.all()).toEqual(before);
  return { error, rows: at.rows(monthly) };
}

test('columns may stand in any order', async () => {
  const [plain, turned] = await Promise.all([take(vsrrCsv(theirs)), take(moved(vsrrCsv(theirs), (names) => names.toReversed()))]);
  expect([plain.error, turned.error]).toEqual(['', '']);
  expect(turned.rows).toEqual(plain.rows);
});

test('a new column that nobody asked for does no harm', async () => {
  const body = vsrrCsv(theirs)
    .split('\n')
    .map((line, i) => (line === '' ? '' : `${line},${i === 0 ? 'Release' : 'R1'}`))
    .join('\n');
  expect((await take(body)).error).toBe('');
});

test('a renamed column is named with its likely new name and the place to add it', async () => {
  const { error } = await take(vsrrCsv(theirs, renamed('Data Value', 'Data Values')));
  expect(error).toContain(
    'vsrr.csv, line 1: the layout has changed.\n  no column is called "Data Value". It is likely "Data Values" now: look whether that means the same, and add it to columns.reported in tools/data/feeds.ts.',
  );
});

test('a column with a wholly new name is guessed when it is the only one in question', async () => {
  const { error } = await take(vsrrCsv(theirs, renamed('Predicted Value', 'Estimate')));
  expect(error).toContain('no column is called "Predicted Value"');
  expect(error).toContain('"Estimate"');
});

test('a column that the API renames or leaves out is missed too', async () => {
  const { error } = await take(vsrrJson(theirs).replaceAll('"data_value"', '"data_values"'));
  expect(error).toContain('no column is called "Data Value". It is likely "data_values" now');
});

test('a column that stands twice is refused', async () => {
  expect((await take(vsrrCsv(theirs, renamed('Footnote', 'Data Value')))).error).toContain(
    'the column "Data Value" stands twice',
  );
});

test('a line with a cell too many is refused by its number', async () => {
  const { error } = await take(vsrrCsv(theirs).replace('NC,2026', 'NC,,2026'));
  expect(error).toContain('vsrr.csv, line 4: 13 cells where the header has 12; look for a missing or extra comma.');
});

test('a quotation mark that is never closed is refused', async () => {
  expect((await take(vsrrCsv(theirs).replace('"1,500"', '"1,500'))).error).toMatch(/vsrr\.csv, line \d+/);
});
