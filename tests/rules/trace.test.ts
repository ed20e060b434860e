import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { cellAt, sourcesOf } from '../../src/data/cell.ts';
import { namedRows, originOf, traceOf } from '../../src/data/trace.ts';
import { frameNames } from '../../src/render/frame.ts';
import { addresses, picture } from '../../src/render/picture.ts';

/** Every cell of a picture's table with what stands behind it. */
const cellsOf = (address: string) => {
  const { chart, table } = picture(address, 'en');
  return table.rows.flatMap((row, r) =>
    row.map((value, c) => ({
      place: `${address}, row ${table.keys[r]}, column ${table.columns[c]!.id}`,
      value,
      column: table.columns[c]!,
      origin: originOf(chart.id, table.keys[r]!, table.columns[c]!.id),
    })),
  );
};

describe.each(addresses)('%s', (address) => {
  const all = cellsOf(address);
  const numbers = all.filter(({ column }) => column.numeric);

  test('every number of the picture’s table stands in the cell of a dataset, or is computed from such cells', () => {
    const wrong = numbers
      .filter(({ value }) => value !== null)
      .filter(({ value, origin: { cells, compute } }) => {
        const values = cells.map(({ row, field }) => row[field] as number);
        if (!compute) return cells.length !== 1 || !Object.is(values[0], value);
        return cells.length === 0 || !(Math.abs(compute(values) - (value as number)) < 1e-9);
      })
      .map(({ place, value }) => `${place}: ${value}`);
    expect(wrong).toEqual([]);
  });

  test('where the table has no number, no dataset has one that was left out', () => {
    // The dashed piece begins beside the last final count by design: the provisional counts before it are not part of the picture.
    const left = numbers
      .filter(({ value, column }) => value === null && !column.id.startsWith('provisional.'))
      .filter(({ origin: { cells } }) => cells.length > 0 && cells.every(({ row, field }) => typeof row[field] === 'number'))
      .map(({ place }) => place);
    expect(left).toEqual([]);
  });

  test('every row leads to a row of a dataset, a publisher with a link, and a vintage', () => {
    const { chart, table } = picture(address, 'en');
    const lost = table.keys.filter((_, r) => {
      const { rows, sources, vintages } = traceOf(chart.id, table, r);
      const isEmpty = table.rows[r]!.slice(1).every((cell) => cell === null);
      return (
        !isEmpty &&
        !(rows.length > 0 && vintages.length > 0 && sources.length > 0 && sources.every(({ publisher, URL }) => publisher && URL))
      );
    });
    expect(lost).toEqual([]);
  });

  test.each(frameNames)(
    'every number at a spot, in a label or in the description of the %s frame stands in the table',
    (name) => {
      const { chart, state, table, data, frames, description, title, subtitle } = picture(address, 'en');
      const { frame, marks } = frames[name];
      const spots = chart.inspect(data, chart.states[state], frame).flatMap((spot) => [spot.title, ...spot.lines]);
      const known = new Set([
        ...numbersIn([title, subtitle, ...table.columns.map(({ label }) => label)].join(' ')),
        ...table.rows.flat().flatMap((cell) => (typeof cell === 'string' ? numbersIn(cell) : [])),
        ...table.columns.flatMap(({ decimals = 0 }, c) =>
          table.rows.flatMap((row) => (typeof row[c] === 'number' ? numbersIn(frame.number(Math.abs(row[c]), decimals)) : [])),
        ),
      ]);
      const isCount = (words: string) => Number(words) <= table.rows.length;
      const loose = (words: string) => numbersIn(words).filter((one) => !known.has(one) && !isYear(one));
      expect(loose([...spots, ...labelsOf(marks)].join(' '))).toEqual([]);
      expect(loose(description).filter((one) => !isCount(one))).toEqual([]);
    },
  );
});

const isYear = (words: string) => /^(19|20)\d\d$/.test(words);
const numbersIn = (words: string): string[] => words.match(/\d[\d,.]*\d|\d/g) ?? [];

/** The words in a picture, without those of its scales: axes and keys say limits, not findings. */
const labelsOf = (marks: readonly Mark[]): string[] =>
  marks
    .filter(({ key }) => !/^(tick|year|key|legend)/.test(key))
    .flatMap(({ text = '', children = [] }) => [text, ...labelsOf(children)]);

test('a chart whose figures nobody can trace stops the build and says where to add it', () => {
  expect(() => originOf('moon', '1', 'light')).toThrow(/src\/data\/trace\.ts .*"moon".*Add the chart there/);
});

test('a cell that several rows could be stops the build', () => {
  expect(() => cellAt('overdose-deaths-annual', { year: 2022 }, 'deaths')).toThrow(/rows with .*Name more fields/);
});

test('a rate cites its population too, and a count its own source', () => {
  const at = (field: string) =>
    cellAt('overdose-deaths-states', { state: 'OH', year: 2024, indicator: 'synthetic_opioids' }, field)!;
  expect(sourcesOf(at('crude_rate')).length).toBeGreaterThan(sourcesOf(at('deaths')).length);
});

test('of many rows that stand together the first and the last are named, with their count; others are named one by one', () => {
  const { chart, table } = picture('seizures.months', 'en');
  const { rows } = traceOf(chart.id, table, table.keys.indexOf('2023-04'));
  const [first, last, ...more] = namedRows(rows);
  expect([first!.row, last!.row, first!.count, more]).toEqual([rows[0]!.row, rows.at(-1)!.row, rows.length, []]);
  expect(rows.every(({ row }) => row['month'] === '2023-04')).toBe(true);
  const apart = [...rows, { set: rows[0]!.set, row: rows[0]!.set.data[0]! }];
  expect(namedRows(apart)).toEqual(apart);
});
