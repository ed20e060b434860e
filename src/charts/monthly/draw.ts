import type { Frame, Mark } from '../chart.ts';
import { LEADING } from '../labels.ts';
import { between, dot, grid, linear, path, plotBox, yearLabels } from '../lines.ts';
import { ASCENT, inside, line, shape, TEXT, text } from '../marks.ts';
import { monthAfter, yearOf } from '../months.ts';
import { inLines, wrapped } from '../wrap.ts';
import type { MonthlyData, MonthlyState } from './types.ts';

const ticks = [0, 50_000, 100_000];

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
  const right = x(yearOf(endOf(data, state)));
  const lines = (['predicted', 'reported'] as const).map((series) =>
    shape(`line-${series}`, `line toll is-${series}`, path(pairs(data, series).map(({ month, value }) => at(month, value)))),
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

/** The last reported month up to one. */
const valueAt = (data: MonthlyData, until: string) => pairs(data, 'reported').findLast(({ month }) => month <= until)!;

/** The newest value of a view; of the newest month of all also what is predicted, where events leave room. */
function latest(data: MonthlyData, state: MonthlyState, { at }: Layout, frame: Frame): Mark[] {
  const isNewest = state.until === 'newest';
  const last = valueAt(data, endOf(data, state));
  const [x, y] = at(last.month, last.value);
  const left = x + 8;
  return [
    dot('latest-dot', [x, y], 'toll'),
    ...(isNewest && !state.events
      ? [
          text('predicted-value', left, y - 30, frame.number(lastOf(data, 'predicted').value), {
            weight: 600,
            class: 'label toll',
          }),
          text('predicted-note', left, y - 13, frame.t('monthly.predicted')),
        ]
      : []),
    text('latest-value', left, y + 12, frame.number(last.value), { weight: 700, class: 'strong toll' }),
    text('latest-note', left, y + 29, isNewest ? frame.t('monthly.reported') : frame.date(last.month), {
      class: 'label halo',
    }),
  ];
}

/**
 * Events stand under their month, beside a line to their point: the curve falls to the right, so there is room above it.
 * The last stand lowest, the others above them; where no room is left above, they hang below the curve, or are left out.
 */
function events(data: MonthlyData, state: MonthlyState, { at, x: along, y: height, bottom }: Layout, frame: Frame): Mark[] {
  if (!state.events) return [];
  const isWide = frame.name === 'wide';
  let ceiling = height(50_000);
  let floor = frame.height;
  const months = [...new Set(data.events.map(({ date }) => date.slice(0, 7)))];
  return months.reverse().flatMap((month) => {
    const [x, y] = at(month, valueAt(data, month).value);
    const linesIn = (room: number) =>
      data.events
        .filter(({ date }) => date.startsWith(month))
        .flatMap(({ id }) => {
          const whole = frame.t(`monthly.event.${id}`);
          if (frame.textWidth(whole) <= room) return [whole];
          return isWide ? inLines(whole, 0.6, frame) : wrapped(frame.t(`monthly.event.${id}.short`), room, frame);
        });
    let lines = linesIn(frame.width - x + (isWide ? -5 : 12));
    let first = Math.min(y - 8, floor - 3) - lines.length * LEADING;
    let end = first - TEXT * ASCENT;
    if (end > 26) floor = first - LEADING;
    else {
      lines = linesIn(along(2025) - x - 5);
      first = ceiling + 22;
      end = first + lines.length * LEADING;
      if (end > bottom) return [];
      ceiling = end;
    }
    return [
      line(`leader-${month}`, 'leader', [x, y, x, end]),
      dot(`event-dot-${month}`, [x, y], 'ink'),
      ...[frame.date(month), ...lines].map((line, i) =>
        inside(text(`event-${month}-${i}`, x + 5, first + i * LEADING, line, { class: i ? 'strong halo' : 'label halo' }), frame),
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
