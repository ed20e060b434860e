import { expect, test } from 'vitest';
import { columnsOf } from '../../src/data/columns.ts';
import { dataset, datasets } from '../../src/data/read.ts';
import { rowKeyOf } from '../../src/data/row-address.ts';
import { date, number } from '../../src/i18n/format.ts';
import { words } from '../../src/i18n/read.ts';
import { translator } from '../../src/i18n/words.ts';
import { readAddress, writeAddress } from '../../src/table/address.ts';
import { written } from '../../src/table/cell.ts';
import { cellOf, keyOf, rowNamed, type TableFile } from '../../src/table/data.ts';
import { choices, rowsIn, type View } from '../../src/table/view.ts';
import { inSight, middleOf } from '../../src/table/window.ts';

const t = translator(words('en'), (key) => key);
const speak = { number: number('en'), date: date(t), t };
const { compare } = new Intl.Collator('en', { numeric: true });

const column = (cells: readonly (string | number | null)[]) => {
  const values = [...new Set(cells)];
  return { values, at: cells.map((cell) => values.indexOf(cell)) };
};
const small: TableFile = {
  name: 'small',
  vintage: '2026-09-26',
  key: ['state', 'year'],
  fields: [
    { name: 'state', type: 'string', title: 'State' },
    { name: 'year', type: 'year', title: 'Year' },
    { name: 'deaths', type: 'integer', title: 'Deaths', unit: 'deaths' },
    { name: 'status', type: 'string', title: 'Status' },
  ],
  columns: [
    column(['OH', 'OH', 'WV', 'WV']),
    column([2022, 2024, 2022, 2024]),
    column([1200, 900, null, 1000]),
    column(['final', 'final', 'suppressed', 'final']),
  ],
  citing: [],
  sources: {},
  words: {},
};
const all: View = { text: '', chosen: {} };
const keys = (view: View) => [...rowsIn(small, view, speak, compare)].map((row) => keyOf(small, row));

test('the compact file says of every row what the dataset says', () => {
  for (const set of datasets()) {
    const file = columnsOf(set, 'en');
    const rebuilt = set.data.map((_, row) => Object.fromEntries(file.fields.map(({ name }, i) => [name, cellOf(file, row, i)])));
    const wanted = set.data.map((row) => Object.fromEntries(file.fields.map(({ name }) => [name, row[name] ?? null])));
    expect(rebuilt).toEqual(wanted);
    expect(rowNamed(file, rowKeyOf(set, set.data.at(-1)!))).toBe(set.data.length - 1);
  }
});

test('no field of a dataset has the name of something else in the address', () => {
  const strays = datasets().flatMap(({ name, schema }) =>
    schema.fields.filter((field) => ['q', 'sort', 'row'].includes(field.name)).map((field) => `${name}: ${field.name}`),
  );
  expect(strays).toEqual([]);
});

test('numbers sort by size, words as the language does, and what is withheld comes last either way', () => {
  expect(keys({ ...all, sort: { field: 'deaths', isDown: false } })).toEqual(['OH~2024', 'WV~2024', 'OH~2022', 'WV~2022']);
  expect(keys({ ...all, sort: { field: 'deaths', isDown: true } })).toEqual(['OH~2022', 'WV~2024', 'OH~2024', 'WV~2022']);
  expect(keys({ ...all, sort: { field: 'state', isDown: true } })).toEqual(['WV~2022', 'WV~2024', 'OH~2022', 'OH~2024']);
});

test('every word of the reader must stand in the row, as stored or as written', () => {
  expect(keys({ ...all, text: 'wv final' })).toEqual(['WV~2024']);
  expect(keys({ ...all, text: '1,200' })).toEqual(['OH~2022']);
  expect(keys({ ...all, text: '1200' })).toEqual(['OH~2022']);
  expect(keys({ ...all, text: 'nowhere' })).toEqual([]);
});

test('a choice keeps the rows with that very value', () => {
  expect(keys({ ...all, chosen: { state: 'OH', year: '2024' } })).toEqual(['OH~2024']);
  expect(choices(small).map((i) => small.fields[i]!.name)).toEqual(['state', 'year', 'status']);
});

test('an address gives back the view that wrote it', () => {
  const view: View = { text: 'a & b', chosen: { state: 'OH' }, sort: { field: 'deaths', isDown: true } };
  const search = writeAddress(view, 'WV~2024');
  expect(readAddress(small, search)).toEqual({ view, row: 3 });
  expect(writeAddress(all)).toBe('');
});

test('nonsense in the address is ignored', () => {
  for (const search of [
    '?state=XX&sort=-moon&row=OH~1850&foo=bar',
    '?sort=&row=&q=',
    '?%',
    `?status=${'x'.repeat(9999)}`,
    '?__proto__=1&sort=__proto__',
  ])
    expect([search, readAddress(small, search)]).toEqual([search, { view: { text: '', chosen: {} }, row: -1 }]);
  expect(readAddress(small, `?q=${'x'.repeat(9999)}`).view.text).toHaveLength(120);
});

test('an empty cell says in a word why it is empty, and numbers keep every decimal', () => {
  const deaths = small.fields[2]!;
  expect(written(deaths, null, 'suppressed', speak)).toBe('withheld');
  expect(written(deaths, null, 'final', speak)).toBe('not given');
  expect(written({ ...deaths, type: 'number' }, 12345.675, 'final', speak)).toBe('12,345.675');
  expect(written(small.fields[1]!, 2024, 'final', speak)).toBe('2024');
  expect(written({ name: 'month', type: 'yearmonth', title: 'Month' }, '2026-04', 'final', speak)).toBe('April 2026');
});

test('only the rows in the window and some to spare are drawn, wherever it stands', () => {
  expect(inSight({ top: 0, height: 360, row: 36 }, 20_000)).toEqual({ from: 0, to: 18 });
  expect(inSight({ top: 36_000, height: 360, row: 36 }, 20_000)).toEqual({ from: 992, to: 1018 });
  expect(inSight({ top: 720_000, height: 360, row: 36 }, 20_000).to).toBe(20_000);
  expect(inSight({ top: 9_000, height: 360, row: 36 }, 3)).toEqual({ from: 2, to: 3 });
  expect(inSight({ top: 0, height: 360, row: 36 }, 0)).toEqual({ from: 0, to: 0 });
  expect(middleOf(100, { height: 360, row: 36 })).toBe(3438);
});

test('the columns a reader can choose from hold those of the story: state, drug, year, status', () => {
  const names = (id: string) => {
    const file = columnsOf(dataset(id), 'en');
    return choices(file).map((i) => file.fields[i]!.name);
  };
  expect(names('overdose-deaths-states')).toEqual(expect.arrayContaining(['state', 'year', 'indicator', 'status']));
});
