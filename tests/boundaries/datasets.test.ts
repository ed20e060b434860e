import { expect, test } from 'vitest';
import { parseDataset, relatedProblems } from '../../src/data/parse.ts';
import { good, messageOf, withRow } from './fixture.ts';

const file = 'content/data/deaths-small.json';
const said = (text: string) => messageOf(() => parseDataset(text, file));
const saidOf = (change: object) => said(JSON.stringify({ ...good, ...change }));

/** Every message names the file and says each of these. */
function expectSaid(message: string, ...parts: string[]) {
  for (const part of [file, ...parts]) expect(message).toContain(part);
}

test('a right file is read as it stands, and a withheld count stays empty', () => {
  const read = parseDataset(JSON.stringify(good), file);
  expect(read.data).toEqual(good.data);
  expect(read.data[2]!['deaths']).toBeNull();
});

test('a row without a source stops the build', () =>
  expectSaid(said(withRow({ source: null })), 'row 2', 'state OH, year 2024', 'field "source"', 'is empty', 'write'));

test('a source that the file does not list stops the build', () =>
  expectSaid(
    said(withRow({ source: 'FINAL-2' })),
    'row 2',
    'field "source"',
    '"FINAL-2" is not listed',
    'Did you mean "FINAL-1"',
    'Add it to "sources"',
  ));

test('a file without sources stops the build', () =>
  expectSaid(saidOf({ sources: [] }), 'field "sources"', 'list where the numbers come from'));

test('a negative count stops the build', () =>
  expectSaid(said(withRow({ deaths: -5 })), 'row 2', 'field "deaths"', '-5 is below 0', 'correct the value'));

test('an unknown state stops the build', () =>
  expectSaid(
    said(withRow({ state: 'OI' })),
    'row 2',
    'field "state"',
    '"OI" is not a known value',
    'Did you mean "OH"',
    'Use one of: OH, WV, US',
  ));

test('two rows with the same key stop the build', () =>
  expectSaid(said(withRow({ year: 2023 })), 'row 2', 'field "state + year"', 'repeats row 1', 'delete one of them'));

test('a number written as text stops the build', () =>
  expectSaid(
    said(withRow({ deaths: '1,012' })),
    'row 2',
    'field "deaths"',
    '"1,012" has the wrong type',
    'a whole number without quotes or separators',
  ));

test('a count with decimals stops the build', () =>
  expectSaid(said(withRow({ deaths: 11.5 })), 'row 2', 'field "deaths"', '11.5 has the wrong type'));

test('a year out of range stops the build', () => {
  expectSaid(said(withRow({ year: 1899 })), 'row 2', 'field "year"', '1899 is below 1999', 'correct the value');
  expectSaid(said(withRow({ year: 2062 })), 'row 2', 'field "year"', '2062 is above 2025', 'raise "maximum"');
});

test('a file without rows stops the build', () =>
  expectSaid(saidOf({ data: [] }), 'field "data"', 'holds no rows', 'add the rows, or delete the file'));

test('an empty row stops the build', () =>
  expectSaid(saidOf({ data: [...good.data, {}] }), 'row 4', 'field "state": is empty', 'field "year": is empty'));

test('a file that is not JSON stops the build', () =>
  expectSaid(said('{\n  "name": deaths\n}'), 'line 2', 'not JSON', 'Mend the line'));

test('a file with a byte order mark stops the build', () =>
  expectSaid(said(`\uFEFF${JSON.stringify(good)}`), 'line 1', 'byte order mark', 'Save it as UTF-8 without BOM'));

test('a comma after the last row stops the build', () =>
  expectSaid(
    said('{\n  "data": [\n    { "state": "OH" },\n  ]\n}'),
    'line 3',
    'a comma stands before the closing bracket',
    'Delete the comma',
  ));

test('a provisional value that is marked final stops the build', () =>
  expectSaid(
    said(withRow({ source: 'VSRR-1' })),
    'row 2',
    'field "status"',
    'a provisional value (source VSRR-1) is marked final',
    'write "provisional"',
  ));

test('a field that the schema does not know stops the build', () =>
  expectSaid(
    said(withRow({ death: 12 })),
    'row 2',
    'field "death"',
    'is not in schema.fields',
    'Did you mean "deaths"',
    'Rename it, or describe it',
  ));

test('an unknown property of the file stops the build', () => expectSaid(saidOf({ licence: 'free' }), 'licence'));

test('a name that is not the name of the file stops the build', () =>
  expectSaid(saidOf({ name: 'deaths' }), 'field "name"', 'write "deaths-small"'));

test('all problems of a file are told at once', () => {
  const message = said(withRow({ state: 'XX', deaths: -1, year: 1066 }));
  expectSaid(message, 'field "state"', 'field "deaths"', 'field "year"');
});

test('a file may say who counted, how it was made and what is related; an empty word stops the build', () => {
  expect(saidOf({ publisher: 'A bureau', made: 'Copied.', related: ['deaths-large'] })).toBe('');
  expectSaid(saidOf({ made: '' }), 'field "made"', 'write the words');
  expectSaid(saidOf({ publisher: '' }), 'field "publisher"', 'write the words');
});

test('a related dataset that does not exist, or is the file itself, is told with the nearest name', () => {
  const said = relatedProblems({ name: 'deaths-small', related: ['deaths-smal', 'deaths-small', 'deaths-large'] }, [
    'deaths-large',
    'deaths-small',
  ]);
  expect(said[0]).toContain('no dataset is called "deaths-smal". Did you mean "deaths-small"');
  expect(said[1]).toContain('is this dataset itself');
  expect(said.length).toBe(2);
});
