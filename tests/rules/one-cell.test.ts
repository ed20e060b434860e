import { describe, expect, test, vi } from 'vitest';
import { type Cell, cellAt } from '../../src/data/cell.ts';
import { makeChartData } from '../../src/data/chart-data.ts';
import { compute, type Fact, fact, facts } from '../../src/data/facts.ts';
import { entries } from '../../src/data/ledger.ts';
import { withDataset } from '../../src/data/read.ts';
import { rowKeyOf } from '../../src/data/row-address.ts';
import { originOf } from '../../src/data/trace.ts';
import { addresses, type Picture, picture } from '../../src/render/picture.ts';

// Maps are projected anew for each cell, and a busy machine must not fail a test that is right.
vi.setConfig({ testTimeout: 60_000 });

/** Another number; of a day the same day a year before, because days between are computed from days. */
const changed = <Value extends string | number>(value: Value): Value =>
  (typeof value === 'string' ? value.replace(/^\d{4}/, (year) => String(Number(year) - 1)) : Number(value) * 2 + 1) as Value;

/** A dataset in which one cell has another number. */
const withCell = ({ set, row, field }: Cell, value: number | string) => ({
  ...set,
  data: set.data.map((one) => (one === row ? { ...one, [field]: value } : one)),
});

/** Everything that a reader sees or hears of a picture beside its table. */
const seen = ({ chart, state, data, frames, description }: Picture) =>
  JSON.stringify([
    frames.wide.marks,
    frames.compact.marks,
    chart.inspect(data, chart.states[state], frames.wide.frame),
    description,
  ]);

/** The cells behind the last number of each column of a picture. */
const cellsOf = ({ chart, table }: Picture) =>
  table.columns.flatMap((column, c) => {
    const r = table.rows.findLastIndex((row) => typeof row[c] === 'number');
    return column.numeric && r >= 0 ? [{ r, c, origin: originOf(chart.id, table.keys[r]!, column.id) }] : [];
  });

describe.each(addresses)('%s', (address) => {
  test('another number in one cell of a dataset is another number in the table, and wherever the picture said the old one', () => {
    const before = picture(address, 'en');
    const stale = cellsOf(before).flatMap(({ r, c, origin }) =>
      origin.cells.flatMap((cell) => {
        const old = cell.row[cell.field] as number;
        return withDataset(withCell(cell, changed(old)), () => {
          const after = picture(address, 'en', '', makeChartData(before.chart.id));
          // Another day may put a row in another place.
          const now = after.table.rows[after.table.keys.indexOf(before.table.keys[r]!)]!;
          const values = origin.cells.map((one) => (one === cell ? changed(old) : (one.row[one.field] as number)));
          const wanted = origin.compute ? origin.compute(values) : changed(old);
          const place = `${cell.set.name} ${rowKeyOf(cell.set, cell.row)} ${cell.field}`;
          const { number } = before.frames.wide.frame;
          const shown = number(before.table.rows[r]![c] as number, before.table.columns[c]!.decimals ?? 0);
          return [
            ...(Math.abs((now[c] as number) - wanted) < 1e-9 ? [] : [`${place}: the table`]),
            ...(seen(before).includes(`${shown} `) && seen(before) === seen(after)
              ? [`${place}: marks, spots, description`]
              : []),
          ];
        });
      }),
    );
    expect(stale).toEqual([]);
  });
});

const restsOn = (one: Fact, id: string): boolean => one.inputs.some((input) => input === id || restsOn(fact(input), id));

test('another number in a cell that a fact names is another fact, and another one of each that is computed from it, or the build stops', () => {
  const all = facts();
  const cells = all.filter(({ kind, row }) => kind === 'cell' && row);
  expect(cells.length).toBeGreaterThan(20);
  const stale = cells.flatMap((one) => {
    const cell = cellAt(one.datasetId!, one.row!, one.field!)!;
    const same = [one, ...all.filter((other) => restsOn(other, one.id))];
    return withDataset(withCell(cell, changed(one.value)), () =>
      same.filter(({ id, value }) => valueNow(id) === value).map(({ id }) => id),
    );
  });
  expect(stale).toEqual([]);
});

/** A fact's value with the data as they are now; nothing when that stops the build. */
function valueNow(id: string): number | undefined {
  try {
    return compute(id, entries()).value;
  } catch {
    return undefined;
  }
}
