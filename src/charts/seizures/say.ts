import type { Column, Frame, Spot, Table } from '../chart.ts';
import { listed } from '../list.ts';
import { monthAfter } from '../months.ts';
import { layout } from './draw.ts';
import { monthLayout } from './months.ts';
import type { Group, SeizuresData, SeizuresState } from './types.ts';
import { meansOf, peakOf, poundsOf, type Row, rowsShown, shareOf } from './view.ts';

const startOf = ({ years }: SeizuresData) => `${years[0]![0] - 1}-10`;
const monthAt = (data: SeizuresData, i: number) => monthAfter(startOf(data), i);

/** The month up to which the open fiscal year counts. */
const openUntil = ({ years, open }: SeizuresData) => monthAfter(`${years.at(-1)![0] - 1}-09`, open);

/** The month up to which the open fiscal year counts, and the last of the months by month. */
export const values = (data: SeizuresData, _state: SeizuresState, { date }: Frame) => ({
  open: data.open ? date(openUntil(data)) : '',
  last: date(monthAt(data, data.months.length - 1)),
});

const fiscal = ({ year }: Row, { t, date }: Frame) => t('seizures.fiscal', { year: date(String(year)) });

/** What a row's figures are worth: from the press, of a year that is not over, or of CBP's file. */
function noteOf({ kind, year }: Row, data: SeizuresData, { t, number, date }: Frame): string {
  const other = kind === 'early' && data.told.spokesman.find(([one]) => one === year);
  if (other) return t('seizures.note.spokesman', { pounds: number(other[1]) });
  if (kind === 'early') return t('seizures.note.press');
  if (kind === 'whole') return t('seizures.note.file');
  return t('seizures.note.open', { count: number(data.open), month: date(openUntil(data)) });
}

/** Pounds of each group of a row, with its share where the picture shows shares. */
function figures(row: Row, { groups, share }: SeizuresState, { t, number }: Frame): string[] {
  return groups.map((group: Group) => {
    const said = { name: t(`seizures.said.${group.name}`), pounds: number(poundsOf(row, group)) };
    return share
      ? t('seizures.spot.share', { ...said, share: number(shareOf(row, group, groups), 1) })
      : t('seizures.spot.pounds', said);
  });
}

function describeYears(data: SeizuresData, state: SeizuresState, frame: Frame): string {
  const { t } = frame;
  const rows = rowsShown(data, state);
  const whole = rows.filter(({ kind }) => kind === 'whole');
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  const say = (row: Row) =>
    t('seizures.describe.row', { year: fiscal(row, frame), figures: listed(figures(row, state, frame), frame) });
  const most = whole.reduce((best, row) => (poundsOf(row, state.groups[0]!) > poundsOf(best, state.groups[0]!) ? row : best));
  const told = [...new Set([whole[0]!, ...(state.share ? [] : [most]), whole.at(-1)!])];
  return [
    t(`seizures.describe.${state.groups[0]!.name}`),
    ...told.map(say),
    ...of('open').map((row) => `${say(row)} ${noteOf(row, data, frame)}.`),
    ...(of('early').length
      ? [
          t('seizures.describe.early', {
            figures: listed(
              of('early').map((row) => `${fiscal(row, frame)}: ${figures(row, state, frame)[0]}`),
              frame,
            ),
          }),
        ]
      : []),
    t('seizures.caution'),
  ].join(' ');
}

function describeMonths(data: SeizuresData, state: SeizuresState, frame: Frame): string {
  const { t, number, date } = frame;
  const first = state.from ?? 0;
  const say = (i: number) => ({ month: date(monthAt(data, i)), pounds: number(data.months[i]!) });
  const [from, peak, last] = [say(first), say(peakOf(data.months)), say(data.months.length - 1)];
  return [
    t('seizures.describe.months', {
      from: from.month,
      first: from.pounds,
      month: peak.month,
      peak: peak.pounds,
      to: last.month,
      last: last.pounds,
    }),
    ...(first
      ? meansOf(data, first).map(({ year, mean }) =>
          t('seizures.describe.mean', { year: t('seizures.fiscal', { year: date(String(year)) }), pounds: number(mean) }),
        )
      : []),
    t('seizures.describe.provisional', { month: date(monthAt(data, data.provisional)) }),
    t('seizures.caution'),
  ].join(' ');
}

/** What the picture shows, in words. */
export const describe = (data: SeizuresData, state: SeizuresState, frame: Frame): string =>
  state.groups.length === 0 ? describeMonths(data, state, frame) : describeYears(data, state, frame);

function monthTable(data: SeizuresData, { from: first = 0 }: SeizuresState, { t, date }: Frame): Table {
  const means = first ? meansOf(data, first) : [];
  const shown = data.months.map((pounds, i) => ({ i, pounds, month: monthAt(data, i) })).slice(first);
  return {
    columns: [
      { id: 'month', label: t('seizures.column.month'), numeric: false },
      { id: 'pounds', label: t('seizures.column.pounds'), numeric: true },
      ...(first ? [{ id: 'mean', label: t('seizures.column.mean'), numeric: true }] : []),
      { id: 'note', label: t('seizures.column.note'), numeric: false },
    ],
    rows: shown.map(({ i, pounds, month }) => [
      date(month),
      pounds,
      ...(first ? [means.find((one) => i >= one.from && i < one.from + 12)?.mean ?? null] : []),
      i < data.provisional ? t('seizures.note.file') : t('seizures.note.provisional'),
    ]),
    keys: shown.map(({ month }) => month),
  };
}

/** The picture as a table. */
export function table(data: SeizuresData, state: SeizuresState, frame: Frame): Table {
  if (state.groups.length === 0) return monthTable(data, state, frame);
  const { t, date } = frame;
  const rows = rowsShown(data, state);
  const { share } = state;
  const columns = state.groups.flatMap(({ name }): Column[] => [
    { id: `pounds.${name}`, label: t('seizures.column.of', { name: t(`seizures.${name}`) }), numeric: true },
    ...(share
      ? [{ id: `share.${name}`, label: t('seizures.column.share', { name: t(`seizures.${name}`) }), numeric: true, decimals: 1 }]
      : []),
  ]);
  return {
    columns: [
      { id: 'year', label: t('seizures.column.year'), numeric: false },
      ...columns,
      { id: 'note', label: t('seizures.column.note'), numeric: false },
    ],
    rows: rows.map((row) => [
      date(String(row.year)),
      ...state.groups.flatMap((group) => [poundsOf(row, group), ...(share ? [shareOf(row, group, state.groups)] : [])]),
      noteOf(row, data, frame),
    ]),
    keys: rows.map(({ year }) => String(year)),
  };
}

/** Every row, at the start of its bar, or every month, at the foot of its: so that the pointer need not meet the bar's end. */
export function inspect(data: SeizuresData, state: SeizuresState, frame: Frame): Spot[] {
  const { t, number, date } = frame;
  if (state.groups.length > 0) {
    const { rows, left, at } = layout(data, state, frame);
    return rows.map((row, i) => ({
      key: `row-${row.year}`,
      x: left,
      y: at(i),
      title: fiscal(row, frame),
      lines: [...figures(row, state, frame), noteOf(row, data, frame)],
    }));
  }
  const { x, bottom } = monthLayout(data, state, frame);
  return data.months
    .map((pounds, i) => ({ pounds, i, month: monthAt(data, i) }))
    .slice(state.from)
    .map(({ pounds, i, month }) => ({
      key: `month-${month}`,
      x: x(i + 0.5),
      y: bottom,
      title: date(month),
      lines: [
        t('seizures.spot.month', { pounds: number(pounds) }),
        ...(i < data.provisional ? [] : [t('seizures.note.provisional')]),
      ],
    }));
}
