import type { Frame, Spot, Table } from '../chart.ts';
import { yearOf } from '../months.ts';
import { endOf, lastOf, layout, monthsOf, pairs, peakOf } from './draw.ts';
import type { MonthlyData, MonthlyState } from './types.ts';

/** The climb, the peak and what came after, as a person would say it. */
export function describe(data: MonthlyData, state: MonthlyState, frame: Frame): string {
  const first = pairs(data, 'reported').find(({ month }) => yearOf(month) > state.from)!;
  const top = peakOf(data);
  const [reported, predicted] = [lastOf(data, 'reported'), lastOf(data, 'predicted')];
  const say = ({ month, value }: { month: string; value: number }) => ({ month: frame.date(month), deaths: frame.number(value) });
  return [
    frame.t('monthly.describe.climb', {
      from: say(first).month,
      first: say(first).deaths,
      month: say(top).month,
      peak: say(top).deaths,
    }),
    ...(state.until === 'newest'
      ? [
          frame.t('monthly.describe.fall', {
            month: say(reported).month,
            reported: say(reported).deaths,
            predicted: say(predicted).deaths,
          }),
        ]
      : []),
    ...(state.events ? data.events.map(({ id, date }) => `${frame.date(date)}: ${frame.t(`monthly.event.${id}`)}.`) : []),
  ].join(' ');
}

const shownMonths = (data: MonthlyData, state: MonthlyState) =>
  monthsOf(data)
    .map((month, i) => ({ month, i }))
    .filter(({ month }) => month <= endOf(data, state) && yearOf(month) > state.from);

/** What happened in a month, each event with its day. */
const eventsIn = (data: MonthlyData, month: string, { t, date }: Frame): string[] =>
  data.events
    .filter((event) => event.date.startsWith(month))
    .map((event) => `${date(event.date)}: ${t(`monthly.event.${event.id}`)}`);

/** Every month shown with both values. */
export function table(data: MonthlyData, state: MonthlyState, frame: Frame): Table {
  const { t, date } = frame;
  const months = shownMonths(data, state);
  return {
    columns: [
      { id: 'month', label: t('monthly.column.month'), numeric: false },
      { id: 'reported', label: t('monthly.column.reported'), numeric: true },
      { id: 'predicted', label: t('monthly.column.predicted'), numeric: true },
      ...(state.events ? [{ id: 'event', label: t('chart.event'), numeric: false }] : []),
    ],
    rows: months.map(({ month, i }) => [
      date(month),
      data.reported[i] ?? null,
      data.predicted[i] ?? null,
      ...(state.events ? [eventsIn(data, month, frame).join('; ') || null] : []),
    ]),
    keys: months.map(({ month }) => month),
  };
}

/** Every month that has a reported value, left to right. */
export function inspect(data: MonthlyData, state: MonthlyState, frame: Frame): Spot[] {
  const { at } = layout(data, state, frame);
  return shownMonths(data, state).flatMap(({ month, i }) => {
    const [reported, predicted] = [data.reported[i], data.predicted[i]];
    if (reported == null) return [];
    const [x, y] = at(month, reported);
    return [
      {
        key: `month-${month}`,
        x,
        y,
        title: frame.t('monthly.to', { month: frame.date(month) }),
        lines: [
          frame.t('monthly.spot.reported', { deaths: frame.number(reported) }),
          ...(predicted == null ? [] : [frame.t('monthly.spot.predicted', { deaths: frame.number(predicted) })]),
          ...(state.events ? eventsIn(data, month, frame) : []),
        ],
      },
    ];
  });
}
