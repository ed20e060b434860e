import type { Table } from '../charts/chart.ts';
import type { MonthlyData } from '../charts/monthly/types.ts';
import { type Cell, cellAt, sourcesOf, vintageOf } from './cell.ts';
import { chartData } from './chart-data.ts';
import { controlRow, controlRows, daysBetween } from './charts/controls.ts';
import { peopleOrigin } from './charts/people.ts';
import { reportRow, roleRow } from './charts/supply.ts';
import { dataset } from './read.ts';
import type { Dataset, Row, Source } from './schema.ts';
import { mexicoOrigin } from './trace-mexico.ts';
import { potencyOrigin } from './trace-potency.ts';
import { seizuresOrigin } from './trace-seizures.ts';
import { whoOrigin } from './trace-who.ts';

/** What a cell of a picture's table rests on: the cells of datasets, and what is done with their numbers when it is computed. */
export interface Origin {
  readonly cells: readonly Cell[];
  /** Key of the formula in words, when the figure is computed. */
  readonly formula?: string;
  readonly compute?: (values: readonly number[]) => number;
}

type Find = (key: string, column: string) => Origin;

const only = (...cells: readonly (Cell | undefined)[]): Origin => ({ cells: cells.filter((cell) => cell !== undefined) });
const event = (id: string) => cellAt('policy-events', { id }, 'date');
const control = () => event('cn-class-effect-2019');

/** Percent by which deaths per person of one year differ from those of another: deaths and population of each, in turn. */
const changeOfRate = ([deaths, people, deathsBefore, peopleBefore]: readonly number[]) =>
  (deaths! / people! / (deathsBefore! / peopleBefore!) - 1) * 100;

/** What a report in a table says, when and who says it: its statement or summary, its date, its sources. */
function reported({ set, row }: ReturnType<typeof reportRow>, column: string): Origin {
  const isStatement = set === 'supply-facts';
  const fields: Readonly<Record<string, string>> = {
    what: isStatement ? 'statement' : 'summary',
    when: isStatement ? 'as_of' : 'date',
    by: 'sources',
    role: 'stage',
  };
  return only({ set: dataset(set), row, field: fields[column] ?? column });
}

const find: Readonly<Record<string, Find>> = {
  deaths(year, column) {
    if (column === 'event') return only(String(control()?.row['date']).startsWith(year) ? control() : undefined);
    const [series, drug] = column.split('.') as [string, string];
    const named = series === 'final' ? 'final' : 'provisional_december';
    return only(cellAt('overdose-deaths-annual', { year: Number(year), drug, series: named }, 'deaths'));
  },
  monthly(month, column) {
    if (column !== 'event') return only(cellAt('synthetic-opioid-deaths-monthly', { state: 'US', month }, column));
    const { events } = chartData('monthly') as MonthlyData;
    return only(...events.filter(({ date }) => date.startsWith(month)).map(({ id }) => event(id)));
  },
  people: peopleOrigin,
  routes: (id, column) =>
    only(cellAt('route-flows', { id }, column === 'when' ? 'period' : column), column === 'when' ? control() : undefined),
  listings: (id, column) => reported(reportRow(id), column),
  roles: (key, column) => reported(roleRow(key), column),
  diplomacy: (id, column) => only(cellAt('policy-events', { id }, column)),
  seizures: seizuresOrigin,
  mexico: mexicoOrigin,
  potency: potencyOrigin,
  controls(key, column) {
    const fields: Readonly<Record<string, string>> = { body: 'controlled_by', list: 'instrument', effect: 'in_force' };
    const at = (row: Row | undefined, field: string) => row && { set: dataset('chemical-controls'), row, field };
    if (key.includes('.')) return only(at(controlRows().find((one) => one.key === key)?.row, fields[column] ?? column));
    const [vote, control] = [controlRow(key, 'un'), controlRow(key, 'china')];
    if (column === 'least' || column === 'most')
      return {
        cells: only(at(vote, 'decided'), at(control, 'in_force')).cells,
        formula: 'trace.controls.lag',
        compute: ([from, to]) => daysBetween(String(from), String(to))[column === 'least' ? 0 : 1],
      };
    return only(
      column === 'effect' ? at(control, 'in_force') : at(vote, { vote: 'decided', 'un-effect': 'in_force' }[column] ?? column),
    );
  },
  who: whoOrigin,
  states(state, column) {
    const at = (year: number, field: string) =>
      cellAt('overdose-deaths-states', { state, year, indicator: 'synthetic_opioids' }, field);
    if (column === 'change') {
      const { cells } = only(...[2024, 2022].flatMap((year) => [at(year, 'deaths'), at(year, 'population')]));
      return { cells, formula: 'trace.states.change', compute: changeOfRate };
    }
    const [what, year] = column.split('.') as [string, string];
    return only(at(Number(year), what === 'rate' ? 'crude_rate' : what));
  },
};

/** Columns that say what a row is about, or in a word why it has no number; the other columns carry what is shown. */
const naming = ['year', 'month', 'state', 'note'];

/** What stands behind a cell of a picture's table, by the row's key and the column's id. Throws when the chart's figures cannot be traced. */
export function originOf(chart: string, key: string, column: string): Origin {
  const look = find[chart];
  if (!look)
    throw new Error(
      `src/data/trace.ts does not know which rows the figures of the chart "${chart}" come from. Add the chart there; it knows: ${Object.keys(find).join(', ')}.`,
    );
  return naming.includes(column) ? { cells: [] } : look(key, column);
}

/** What stands behind one row of a picture's table: the rows of datasets, who published them, and how new they are. */
export interface RowTrace {
  readonly rows: readonly { readonly set: Dataset; readonly row: Row }[];
  readonly sources: readonly Source[];
  readonly vintages: readonly string[];
  /** Keys of the formulas of what is computed. */
  readonly formulas: readonly string[];
}

/** The trace of a row of a picture's table over the cells that say something; of a row that says nothing, where that is said. */
export function traceOf(chart: string, { columns, rows, keys }: Table, row: number): RowTrace {
  const said = columns.filter((_, i) => rows[row]![i] !== null && !naming.includes(columns[i]!.id));
  const origins = (said.length > 0 ? said : columns).map(({ id }) => originOf(chart, keys[row]!, id));
  const cells = origins.flatMap((origin) => origin.cells);
  const byRow = new Map(cells.map(({ set, row: one }) => [one, { set, row: one }]));
  return {
    rows: [...byRow.values()],
    sources: [...new Set(cells.flatMap(sourcesOf))],
    vintages: [...new Set(cells.map(vintageOf))].sort(),
    formulas: origins.flatMap(({ formula }) => formula ?? []),
  };
}

type Traced = RowTrace['rows'][number];

/** Up to so many rows of a dataset are named one by one. */
const MOST = 12;

/** The rows to name in a table: all of them, or of many that stand together in their dataset the first, with their count, and the last. */
export function namedRows(rows: readonly Traced[]): readonly (Traced & { readonly count?: number })[] {
  return [...new Set(rows.map(({ set }) => set))].flatMap((set) => {
    const own = rows.filter((one) => one.set === set);
    const places = own.map(({ row }) => set.data.indexOf(row));
    const stand = Math.max(...places) - Math.min(...places) === own.length - 1;
    return own.length > MOST && stand ? [{ ...own[0]!, count: own.length }, own.at(-1)!] : own;
  });
}
