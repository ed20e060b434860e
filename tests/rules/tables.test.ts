import { expect, test } from 'vitest';
import { datasets, source } from '../../src/data/read.ts';
import type { Dataset, Row } from '../../src/data/schema.ts';

const sets = datasets();
const isTime = (set: Dataset, name: string) =>
  ['year', 'yearmonth', 'date'].includes(set.schema.fields.find((field) => field.name === name)!.type);

test('no two rows of a dataset have the same key', () => {
  for (const set of sets) {
    const keys = set.data.map((row) => JSON.stringify(set.schema.primaryKey.map((name) => row[name])));
    expect([set.name, new Set(keys).size]).toEqual([set.name, keys.length]);
  }
});

test('within a group the rows stand in the order of their time', () => {
  for (const set of sets) {
    const time = set.schema.primaryKey.find((name) => isTime(set, name));
    if (!time) continue;
    const last = new Map<string, Row>();
    for (const row of set.data) {
      const group = JSON.stringify(set.schema.primaryKey.filter((name) => name !== time).map((name) => row[name]));
      const before = last.get(group);
      expect([set.name, group, row[time], !before || before[time]! < row[time]!]).toEqual([set.name, group, row[time], true]);
      last.set(group, row);
    }
  }
});

test('every source that a row names stands in the bibliography', () => {
  for (const { name, schema, data } of sets) {
    const fields = schema.foreignKeys.map(({ fields: one }) => one);
    const cited = new Set(data.flatMap((row) => fields.flatMap((field) => row[field] ?? [])));
    for (const id of cited) expect(source(String(id), name).id).toBe(id);
    expect([name, cited.size > 0]).toEqual([name, true]);
  }
});

test('a provisional source never gives a final value', () => {
  for (const { name, data } of sets)
    for (const row of data) {
      if (row['status'] !== 'final') continue;
      const of = [row['source'] ?? [], row['sources'] ?? []].flat().map((id) => source(String(id)));
      expect([name, of.filter(({ status }) => status === 'provisional').map(({ id }) => id)]).toEqual([name, []]);
    }
});

test('a dataset about deaths says who counted and how it was made', () => {
  for (const { name, publisher, made } of sets)
    if (/death|national/.test(name)) expect([name, Boolean(publisher), Boolean(made)]).toEqual([name, true, true]);
});

test('a publisher’s page that nobody opened is called so in the note of the source', () => {
  const deaths = sets.filter(({ name }) => /death|national/.test(name)).flatMap((set) => set.sources);
  for (const { id } of deaths) {
    const { note = '' } = source(id);
    if (note.startsWith('copy read') && !/same page|address is that of the copy|db522/.test(note))
      expect([id, /not opened|was too large|were? not found/.test(note)]).toEqual([id, true]);
  }
});
