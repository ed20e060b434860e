import { expect, test } from 'vitest';
import { changes, changesOf, correctionOf, correctionOfPicture, parseChanges } from '../../src/data/changes.ts';
import { dataset, datasets } from '../../src/data/read.ts';
import { addresses } from '../../src/render/picture.ts';
import { messageOf } from './fixture.ts';

const annual = dataset('overdose-deaths-annual');
const key = { year: 2024, drug: 'synthetic_opioids', series: 'final' };
const now = annual.data.find((row) => Object.entries(key).every(([name, value]) => row[name] === value))!['deaths'] as number;

/** A correction as an editor would write it, of the last final count of synthetic opioids. */
const correction = {
  date: '2026-12-01',
  kind: 'correction',
  dataset: 'overdose-deaths-annual',
  summary: { en: 'A fixture.' },
  cells: [{ row: key, field: 'deaths', was: now - 1, now }],
};
const said = (...all: object[]) => messageOf(() => parseChanges(all));

test('every dataset has a first day in the changes, and their entries are right', () => {
  expect(changes().length).toBeGreaterThan(0);
  for (const { dataset: name } of changes()) if (name) expect(datasets().map((set) => set.name)).toContain(name);
});

test('a figure made from a corrected cell is corrected, directly or through other figures, and no other', () => {
  const list = parseChanges([correction]);
  expect(correctionOf({ id: 'deaths-t404-2024' }, list)?.date).toBe('2026-12-01');
  expect(correctionOf({ id: 'deaths-t404-per-day-2024' }, list)?.date).toBe('2026-12-01');
  expect(correctionOf({ id: 'deaths-all-2024' }, list)).toBeUndefined();
  expect(changesOf('overdose-deaths-annual', list)).toHaveLength(1);
  expect(changesOf('route-places', list)).toEqual([]);
});

test('a picture that draws a corrected cell is corrected, and no other', () => {
  const list = parseChanges([correction]);
  const corrected = addresses.filter((address) => correctionOfPicture(address, list));
  expect(corrected).toEqual(expect.arrayContaining(['deaths.synthetic', 'people.year', 'people.all']));
  expect(corrected.filter((address) => !/^(deaths|people)\./.test(address))).toEqual([]);
}, 60_000);

test('an update by the publisher is no correction', () => {
  const list = parseChanges([{ ...correction, kind: 'refresh' }]);
  expect(correctionOf({ id: 'deaths-t404-2024' }, list)).toBeUndefined();
  expect(correctionOfPicture('deaths.synthetic', list)).toBeUndefined();
});

test('an entry keeps its name when newer ones come', () => {
  const second = { ...correction, kind: 'refresh', cells: [] };
  expect(parseChanges([second, correction]).map(({ id }) => id)).toEqual([
    '2026-12-01-overdose-deaths-annual-2',
    '2026-12-01-overdose-deaths-annual',
  ]);
});

test.each([
  [{ dataset: 'overdose-deaths-anual' }, 'Did you mean "overdose-deaths-annual"'],
  [{ kind: 'oops' }, 'write "first", "refresh" or "correction"'],
  [{ date: '24 Nov' }, 'write it as 2026-01-31'],
  [{ cells: [] }, 'a correction lists the cells or facts'],
  [{ more: 3 }, 'list every cell'],
  [{ kind: 'refresh', cells: Array(51).fill(correction.cells[0]) }, 'keep 50 and say how many more'],
  [{ summary: { de: 'Nur deutsch.' } }, 'has no English sentence'],
  [{ cells: [{ ...correction.cells[0], field: 'death' }] }, 'has no field "death". Did you mean "deaths"'],
  [{ cells: [{ ...correction.cells[0], row: { year: 2024 } }] }, 'name it by the primary key: year, drug, series'],
  [{ cells: [{ ...correction.cells[0], row: { ...key, year: 1990 } }] }, 'has no row with year 1990'],
  [{ cells: [{ ...correction.cells[0], now: now + 5 }] }, `the dataset says ${now}`],
  [{ cells: [{ ...correction.cells[0], was: now }] }, '"was" and "now" are the same'],
  [{ facts: [{ fact: 'deaths-t404-2024', was: 1, now: 2 }] }, 'is computed; list the cells'],
  [{ facts: [{ fact: 'no-such-fact', was: 1, now: 2 }] }, 'no fact is called "no-such-fact"'],
])('a wrong entry stops the build and says what to change: %o', (change, words) => {
  const message = said({ ...correction, ...change });
  expect(message).toContain('content/changes.json');
  expect(message).toContain(words);
});

test('an entry that is newer than the one above it stops the build', () => {
  expect(said(correction, { ...correction, date: '2026-12-02' })).toContain('the newest entry stands first');
});
