import type { Frame, Spot, Table } from '../chart.ts';
import { FOUND, layout } from './draw.ts';
import type { ListingsState } from './states.ts';
import type { ListingsData } from './types.ts';

const reportsOf = ({ told }: ListingsData, state: ListingsState) =>
  state.reports.flatMap((id) => told.reports.filter(([known]) => known === id));

/** What the schematic stands for and what it rests on, with the warning that nothing in it is counted. */
export function describe(data: ListingsData, state: ListingsState, { t, date }: Frame): string {
  const days = { seen: date(data.seen), later: date(data.later) };
  return [
    t('listings.describe'),
    t(`listings.describe.${state.wall}`, days),
    ...(state.answers ? [t('listings.describe.answers')] : []),
    t('listings.describe.basis'),
  ].join(' ');
}

/** What is reported, when and by whom. */
export function table(data: ListingsData, state: ListingsState, { t, date }: Frame): Table {
  const reports = reportsOf(data, state);
  return {
    columns: ['what', 'when', 'by', 'confidence'].map((id) => ({ id, label: t(`listings.column.${id}`), numeric: false })),
    keys: reports.map(([id]) => id),
    rows: reports.map(([id, when, confidence]) => [
      t(`listings.what.${id}`),
      date(when),
      t(`listings.by.${id}`),
      t(`listings.confidence.${confidence}`),
    ]),
  };
}

/** The words, the tiles, and the reports behind them. */
export function inspect(data: ListingsData, state: ListingsState, frame: Frame): Spot[] {
  const { t, date } = frame;
  const { left, column, y, foot } = layout(frame, state);
  const at = (key: string, x: number, row: number, look = state.wall as string): Spot => ({
    key,
    x,
    y: y(row),
    title: t(`listings.spot.${key}`),
    lines: [t(`listings.spot.${key}.${look}`)],
  });
  const middle = left + (frame.width - left) / 2;
  const marks = state.words
    ? [at('word', column / 3, 1), ...(state.wall === 'vanished' ? [at('kept', column / 3, FOUND)] : []), at('tile', middle, 1)]
    : [at('tile', middle, 1)];
  const reports = reportsOf(data, state).map(
    ([id, when], i): Spot => ({
      key: `report-${id}`,
      x: (frame.width * (i + 1)) / 4,
      y: foot - 24,
      title: t('listings.spot.report', { by: t(`listings.by.${id}`), when: date(when) }),
      lines: [t(`listings.what.${id}`)],
    }),
  );
  return [...marks, ...reports];
}
