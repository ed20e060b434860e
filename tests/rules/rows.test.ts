import { expect, test } from 'vitest';
import { datasets } from '../../src/data/read.ts';
import { rowAddress, rowKeyOf } from '../../src/data/row-address.ts';

test('every row of every dataset has a name of its own in addresses', () => {
  for (const set of datasets()) {
    const keys = new Set(set.data.map((row) => rowKeyOf(set, row)));
    expect([set.name, keys.size]).toEqual([set.name, set.data.length]);
  }
});

test('no value of a key holds the mark that stands between the values', () => {
  const strays = datasets().flatMap((set) =>
    set.data
      .filter((row) => set.schema.primaryKey.some((name) => String(row[name]).includes('~')))
      .map((row) => rowKeyOf(set, row)),
  );
  expect(strays).toEqual([]);
});

test('the address of a row is the page of its dataset with the key of the row, fit for a link', () => {
  const set = { name: 'small', schema: { primaryKey: ['place', 'year'] } } as never;
  expect(rowAddress(set, { place: 'A & B', year: 2024 })).toBe('/data/small/?row=A%20%26%20B~2024');
});
