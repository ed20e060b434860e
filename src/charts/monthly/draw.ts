import type { Frame, Mark } from '../chart.ts';
import { LEADING } from '../labels.ts';
import { between, dot, grid, linear, path, plotBox, spread, yearLabels } from '../lines.ts';
import { inside, text } from '../marks.ts';
import { monthAfter } from '../months.ts';
import { wrapped } from '../wrap.ts';
import type { MonthlyData, MonthlyState } from './types.ts';

const ticks = [0, 50_000, 100_000];

/** The end of a month (or a day) as a year with its fraction. */
export function yearOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number | undefined];
  return year + (day === undefined ? month : month - 1 + (day - 1) / 31) / 12;
}

/** The months that have values. */
export const monthsOf = ({ first, reported }: MonthlyData) => reported.map((_, i) => monthAfter(first, i));
const newest = (data: MonthlyData) => monthsOf(data).at(-1)!;

/** The last month of a view. */
export const endOf = (data: MonthlyData, { until }: MonthlyState) => (until === 'newest' ? newest(data) : until);

/** Room after the newest month, in years: most of a month. */
const roomAfter = 0.8 / 12;

/** Where the plot stands in its frame, and its scales. */
export function layout(data: MonthlyData, { from }: MonthlyState, frame: Frame) {
  const box = plotBox(
    frame,
    ['predicted', 'reported'].map((one) => frame.textWidth(frame.t(`monthly.${one}`))),
  );
  const x = linear([from, yearOf(newest(data)) + roomAfter], [box.left, box.right]);
  const y = linear([0, 100_000], [box.bottom, box.top]);
  return { ...box, x, y, at: (month: string, value: number): [number, number] => [x(yearOf(month)), y(value)] };
}
type Layout = ReturnType<typeof layout>;

/** The months of a series with their values; months without one left out. */
export const pairs = (data: MonthlyData, series: 'reported' | 'predicted') =>
  monthsOf(data).flatMap((month, i) => (data[series][i] == null ? [] : [{ month, value: data[series][i] as number }]));

/** The highest reported month. */
export const peakOf = (data: MonthlyData) => pairs(data, 'reported').reduce((best, d) => (d.value > best.value ? d : best));
/** The newest month of a series. */
export const lastOf = (data: MonthlyData, series: 'reported' | 'predicted') => pairs(data, series).at(-1)!;

function plot(data: MonthlyData, state: MonthlyState, { left, at, x }: Layout, frame: Frame): Mark {
  const right = x(yearOf(endOf(data, state))) + 4;
  const lines = (['predicted', 'reported'] as const).map(
    (series): Mark => ({
      key: `line-${series}`,
      tag: 'path',
      attrs: {
        class: `line toll is-${series}`,
        d: path(pairs(data, series).map(({ month, value }) => at(month, value))),
      },
    }),
  );
  return between('plot', left, right, frame, lines);
}

function peak(data: MonthlyData, state: MonthlyState, { at }: Layout, frame: Frame): Mark[] {
  if (!state.peak) return [];
  const { month, value } = peakOf(data);
  const [x, y] = at(month, value);
  return [
    dot('peak-dot', [x, y], 'toll'),
    text('peak-value', x, y - 29, frame.number(value), { weight: 700, anchor: 'middle', class: 'strong toll halo' }),
    text('peak-note', x, y - 12, frame.t('monthly.to', { month: frame.date(month) }), { anchor: 'middle', class: 'label halo' }),
  ];
}

function latest(data: MonthlyData, state: MonthlyState, { at, right, bottom }: Layout, frame: Frame): Mark[] {
  if (!state.latest) return [];
  const reported = lastOf(data, 'reported');
  const predicted = lastOf(data, 'predicted');
  const [x, y] = at(reported.month, reported.value);
  const left = right + 6;
  return [
    dot('latest-dot', [x, y], 'toll'),
    ...spread(
      [
        text('predicted-value', left, y - 30, frame.number(predicted.value), { weight: 600, class: 'label toll' }),
        text('predicted-note', left, y - 13, frame.t('monthly.predicted')),
        text('latest-value', left, y + 12, frame.number(reported.value), { weight: 700, class: 'strong toll' }),
        text('latest-note', left, y + 29, frame.t('monthly.reported')),
      ],
      frame,
      bottom,
    ),
  ];
}

/** The value of the 12 months that end with the month of a day. */
const valueAt = (data: MonthlyData, day: string) => pairs(data, 'reported').find(({ month }) => month === day.slice(0, 7))!.value;

/** Events stand at the right of their point: the line falls to the right, so there is always room above it. The last stands lowest, each other above it. */
function events(data: MonthlyData, state: MonthlyState, { at }: Layout, frame: Frame): Mark[] {
  if (!state.events) return [];
  let floor = frame.height;
  return [...data.events].reverse().flatMap(({ id, date }) => {
    const [x, y] = at(date, valueAt(data, date));
    const room = frame.width - x - 12;
    const whole = frame.t(`monthly.event.${id}`, { month: frame.date(date.slice(0, 7)) });
    const lines = wrapped(frame.textWidth(whole) > room ? frame.t(`monthly.event.${id}.short`) : whole, room + 24, frame);
    const last = Math.min(y - 6, floor);
    floor = last - lines.length * LEADING;
    return [
      dot(`event-dot-${id}`, [x, y], 'ink'),
      ...lines.map((line, i) =>
        inside(
          text(`event-${id}${i || ''}`, x + 10, last - (lines.length - 1 - i) * LEADING, line, { class: 'strong halo' }),
          frame,
        ),
      ),
    ];
  });
}

/** Deaths in the 12 months ending with each month: reported solid, predicted lighter. */
export function draw(data: MonthlyData, state: MonthlyState, frame: Frame): Mark[] {
  const box = layout(data, state, frame);
  return [
    ...grid(frame, { ticks, y: box.y, left: box.left, right: box.right, unit: frame.t('monthly.unit') }),
    ...yearLabels(frame, state.years, box.x),
    plot(data, state, box, frame),
    ...peak(data, state, box, frame),
    ...events(data, state, box, frame),
    ...latest(data, state, box, frame),
  ];
}
