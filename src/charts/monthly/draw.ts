import type { Frame, Mark } from '../chart.ts';
import { between, dot, grid, linear, path, spread, yearLabels } from '../lines.ts';
import { text } from '../marks.ts';
import { monthAfter } from '../months.ts';
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
export function layout(data: MonthlyData, { from }: MonthlyState, { width, height, name }: Frame) {
  const box = { left: 1, right: width - (name === 'wide' ? 104 : 86), top: 24, bottom: height - 28 };
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

/** Events stand at the right of their point: the line falls to the right, so there is always room above it. */
function events(data: MonthlyData, state: MonthlyState, { at, right }: Layout, frame: Frame): Mark[] {
  if (!state.events) return [];
  const spots = data.events.map((event) => ({ ...event, point: at(event.date, valueAt(data, event.date)) }));
  const labels = spots.map(({ id, date, point: [x, y] }) => {
    const words = frame.t(`monthly.event.${id}`, { month: frame.date(date.slice(0, 7)) });
    const room = right + (frame.name === 'wide' ? 104 : 86) - x - 12;
    const short = frame.textWidth(words) > room ? frame.t(`monthly.event.${id}.short`) : words;
    return text(`event-${id}`, x + 10, y - 6, short, { class: 'strong halo' });
  });
  return [...spots.map(({ id, point }) => dot(`event-dot-${id}`, point, 'ink')), ...raise(labels, frame)];
}

/** Labels spread upwards from the lowest, so that none covers the falling line beneath it. */
function raise(labels: readonly Mark[], frame: Frame): Mark[] {
  const flip = (mark: Mark): Mark => ({ ...mark, attrs: { ...mark.attrs, y: -Number(mark.attrs['y']) } });
  return spread(labels.map(flip), frame, Number.POSITIVE_INFINITY).map(flip);
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
