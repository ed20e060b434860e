import type { Frame, Spot, Table } from '../chart.ts';
import { amountOf, byOf, layout, whenOf } from './draw.ts';
import type { MexicoData, MexicoState, Statement } from './types.ts';

const said = (one: Statement, frame: Frame) => ({ when: whenOf(one, frame), by: byOf(one, frame), kg: amountOf(one, frame) });

/** What the picture shows, in words. */
export const describe = (data: MexicoData, state: MexicoState, frame: Frame): string =>
  [
    frame.t('mexico.describe'),
    ...layout(data, state, frame).rows.map((one) => frame.t('mexico.describe.row', said(one, frame))),
    frame.t('mexico.describe.position'),
  ].join(' ');

/** The picture as a table: one row a statement. */
export function table(data: MexicoData, state: MexicoState, frame: Frame): Table {
  const { t } = frame;
  const { rows } = layout(data, state, frame);
  return {
    columns: [
      { id: 'year', label: t('mexico.column.when'), numeric: false },
      { id: 'by', label: t('mexico.column.by'), numeric: false },
      { id: 'kg', label: t('mexico.column.kg'), numeric: true },
      { id: 'note', label: t('mexico.column.span'), numeric: false },
    ],
    rows: rows.map((one) => [whenOf(one, frame), byOf(one, frame), one.kg, t(`mexico.span.${one.span}`)]),
    keys: rows.map((one) => String(data.statements.indexOf(one))),
  };
}

/** Every statement, at the start of its bar. */
export function inspect(data: MexicoData, state: MexicoState, frame: Frame): Spot[] {
  const { rows, left, at } = layout(data, state, frame);
  return rows.map((one, i) => ({
    key: `row-${data.statements.indexOf(one)}`,
    x: left,
    y: at(i),
    title: whenOf(one, frame),
    lines: [frame.t('mexico.spot', said(one, frame)), frame.t(`mexico.span.${one.span}`)],
  }));
}
