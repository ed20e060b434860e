import type { Frame, Spot, Table } from '../chart.ts';
import { listed } from '../list.ts';
import { monthAfter } from '../months.ts';
import { marked, pillLayout, purityLayout, shareOf, yearOf } from './draw.ts';
import type { PotencyData, PotencyState } from './types.ts';

const monthsOf = ({ start, purity }: PotencyData) => purity.map((value, i) => ({ i, value, month: monthAfter(start, i) }));

/** What the picture shows, in words. */
export function describe(data: PotencyData, state: PotencyState, frame: Frame): string {
  const { t, number, date } = frame;
  if (state.of === 'pills')
    return t('potency.describe.pills', {
      shares: listed(
        data.pills.map((one) => t('potency.spot', { year: yearOf(one, frame), share: shareOf(one, frame) })),
        frame,
      ),
    });
  const { peak, last } = marked(data);
  const first = data.purity.findIndex((value) => value !== null);
  const say = (i: number) => ({
    share: t('potency.about', { share: number(data.purity[i]!) }),
    month: date(monthAfter(data.start, i)),
  });
  return t('potency.describe.purity', {
    first: say(first).share,
    from: say(first).month,
    peak: say(peak).share,
    month: say(peak).month,
    last: say(last).share,
    to: say(last).month,
  });
}

/** The picture as a table: one row a month, or one a statement. */
export function table(data: PotencyData, state: PotencyState, frame: Frame): Table {
  const { t, date } = frame;
  if (state.of === 'pills')
    return {
      columns: [
        { id: 'year', label: t('chart.year'), numeric: false },
        { id: 'share', label: t('potency.column.share'), numeric: true },
        { id: 'said', label: t('potency.column.said'), numeric: false },
      ],
      rows: data.pills.map((one) => [yearOf(one, frame), one.share, shareOf(one, frame)]),
      keys: data.pills.map(({ year, fiscal }) => `${year}${fiscal ? '-fiscal' : ''}`),
    };
  const months = monthsOf(data);
  return {
    columns: [
      { id: 'month', label: t('potency.column.month'), numeric: false },
      { id: 'purity', label: t('potency.column.purity'), numeric: true },
    ],
    rows: months.map(({ month, value }) => [date(month), value]),
    keys: months.map(({ month }) => month),
  };
}

/** Every month at the foot of the plot, or every statement at the start of its bar. */
export function inspect(data: PotencyData, state: PotencyState, frame: Frame): Spot[] {
  const { t, number, date } = frame;
  if (state.of === 'pills') {
    const { left, at } = pillLayout(data, frame);
    return data.pills.map((one, i) => ({
      key: `pills-${i}`,
      x: left,
      y: at(i),
      title: yearOf(one, frame),
      lines: [t('potency.spot.pills', { share: shareOf(one, frame) })],
    }));
  }
  const { at, bottom } = purityLayout(data, frame);
  return monthsOf(data).map(({ i, value, month }) => ({
    key: `month-${month}`,
    x: at(i)[0],
    y: bottom,
    title: date(month),
    lines: [value === null ? t('potency.gap') : t('potency.about', { share: number(value) })],
  }));
}
