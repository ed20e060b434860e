import type { AnyChart, Frame } from '../charts/chart.ts';
import { charts } from '../charts/index.ts';
import { TEXT } from '../charts/marks.ts';
import { chartData, datasetsDrawnBy, makeChartData } from './chart-data.ts';
import { dataset, withDataset } from './read.ts';
import type { Cell, Row } from './schema.ts';
import type { ChangedCell, ChangeEntry } from './schema-changes.ts';

/** A frame in which every value is written out whole, so that two drawings differ wherever their data do. */
const plain = (chart: AnyChart): Frame => ({
  name: 'wide',
  width: 720,
  height: chart.heights.wide,
  scope: 'use',
  number: (value) => String(value),
  date: (iso) => iso,
  t: (key, values) => `${key} ${JSON.stringify(values ?? {})}`,
  textWidth: (text, _, size = TEXT) => text.length * size * 0.5,
});

const drawn = (chart: AnyChart, state: string, data: unknown): string => {
  const [view, frame] = [chart.states[state], plain(chart)];
  return JSON.stringify([chart.draw(data, view, frame), chart.table(data, view, frame), chart.describe(data, view, frame)]);
};

const isRow = (row: Row, { row: key }: ChangedCell) => Object.entries(key).every(([name, value]) => row[name] === value);

/** The row with every changed cell put back to what it was; a cell that has that value again gets the one it had in between. */
const putBack = (row: Row, cells: readonly ChangedCell[]): Row => ({
  ...row,
  ...Object.fromEntries(
    cells.filter((cell) => isRow(row, cell)).map(({ field, was, now }) => [field, (row[field] === was ? now : was) as Cell]),
  ),
});

const olds = new WeakMap<ChangeEntry, Map<string, unknown>>();

/** What a chart would be drawn from if an entry had never been; made once, because maps take their time. */
function dataBefore(chart: string, one: ChangeEntry): unknown {
  const known = olds.get(one) ?? new Map<string, unknown>();
  olds.set(one, known);
  if (!known.has(chart)) {
    const set = dataset(one.dataset!);
    const before = { ...set, data: set.data.map((row) => putBack(row, one.cells ?? [])) };
    known.set(
      chart,
      withDataset(before, () => makeChartData(chart)),
    );
  }
  return known.get(chart);
}

/** Whether a picture shows a cell of an entry: drawn with the old values, it is another picture. */
export function pictureUses(address: string, one: ChangeEntry): boolean {
  const [id, state] = address.split('.') as [string, string];
  const chart = charts.find((each) => each.id === id);
  if (!chart || !one.dataset || !one.cells?.length || !datasetsDrawnBy(id).includes(one.dataset)) return false;
  return drawn(chart, state, dataBefore(id, one)) !== drawn(chart, state, chartData(id));
}
