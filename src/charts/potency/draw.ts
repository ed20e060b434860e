import { bar, row, rowsOf } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { broken, dot, grid, linear, plotBox, yearLabels } from '../lines.ts';
import { shape, text } from '../marks.ts';
import { monthAfter, monthsBetween } from '../months.ts';
import { wrapped } from '../wrap.ts';
import type { PotencyData, PotencyState } from './types.ts';

type Pills = PotencyData['pills'][number];

/** The year of a statement about pills, marked when it is a fiscal one. */
export const yearOf = ({ year, fiscal }: Pills, { t, date }: Frame): string =>
  t(fiscal ? 'potency.fiscal' : 'potency.calendar', { year: date(String(year)) });

/** The share as the DEA said it: so many in ten, or percent. */
export const shareOf = ({ share, ten }: Pills, { t, number }: Frame): string =>
  ten ? t('potency.ten', { share: number(share / 10) }) : t('potency.percent', { share: number(share) });

/** Where the rows of the pills stand; the whole room for bars is all tested pills. */
export function pillLayout({ pills }: PotencyData, frame: Frame) {
  const width = (words: string) => frame.textWidth(words);
  const left = Math.max(...pills.map((one) => width(yearOf(one, frame)))) + 10;
  const room = frame.width - left - 1;
  const head = wrapped(frame.t('potency.head'), room - width(frame.t('potency.all')) - 8, frame, 600);
  return { left, room, head, ...rowsOf(pills.length, 7 + 17 * head.length, frame.height) };
}

function drawPills(data: PotencyData, frame: Frame): Mark[] {
  const { left, room, head, at, thick } = pillLayout(data, frame);
  return [
    ...head.map((line, i) => text(`head-${i}`, left, 14 + 17 * i, line, { weight: 600, class: 'strong' })),
    text('head-all', left + room, 14, frame.t('potency.all'), { anchor: 'end' }),
    ...data.pills.flatMap((one, i) => [
      bar(`whole-${i}`, 'land is-part', left, at(i) - thick / 2, room, thick),
      ...row(
        {
          key: i,
          middle: at(i),
          thick,
          left,
          width: (room * one.share) / 100,
          tones: one.fiscal ? 'ink is-open' : 'ink',
          name: yearOf(one, frame),
          value: shareOf(one, frame),
        },
        frame,
      ),
    ]),
  ];
}

/** Where the line of the powder stands, and its scales; a month's value stands in its middle. */
export function purityLayout(data: PotencyData, frame: Frame) {
  const { start, purity } = data;
  const box = plotBox(frame, [frame.textWidth(frame.date(monthAfter(start, marked(data).last)))], 108);
  const x = linear([0, purity.length], [box.left + 26, box.right]);
  const y = linear([0, 30], [box.bottom, box.top]);
  return {
    ...box,
    y,
    /** The middle of a year. */
    year: (year: number) => x(monthsBetween(start, `${year}-01`) + 6),
    at: (i: number): [number, number] => [x(i + 0.5), y(purity[i]!)],
  };
}

/** The places of the highest and of the last value. */
export function marked({ purity }: PotencyData): { readonly peak: number; readonly last: number } {
  const peak = purity.indexOf(Math.max(...purity.map((value) => value ?? 0)));
  return { peak, last: purity.findLastIndex((value) => value !== null) };
}

function drawPurity(data: PotencyData, frame: Frame): Mark[] {
  const { t, number, date } = frame;
  const { left, right, y, year, at } = purityLayout(data, frame);
  const { peak, last } = marked(data);
  const about = (i: number) => t('potency.about', { share: number(data.purity[i]!) });
  const month = (i: number) => date(monthAfter(data.start, i));
  const strong = { weight: 700, class: 'strong halo' } as const;
  const [first, end] = [Number(data.start.slice(0, 4)), Number(monthAfter(data.start, last).slice(0, 4))];
  const step = year(first + 1) - year(first) < 46 ? 2 : 1;
  const years = Array.from({ length: Math.ceil((end - first + 1) / step) }, (_, i) => first + i * step);
  return [
    ...grid(frame, { ticks: [0, 10, 20, 30], y, left, right, unit: t('potency.unit') }),
    ...yearLabels(frame, years, year),
    shape('line', 'line ink', broken(data.purity.map((value, i) => (value === null ? null : at(i))))),
    dot('peak-dot', at(peak), 'ink'),
    text('peak', at(peak)[0], at(peak)[1] - 11, t('potency.peak', { share: about(peak), month: month(peak) }), {
      ...strong,
      anchor: 'middle',
    }),
    dot('last-dot', at(last), 'ink'),
    text('last', right + 8, at(last)[1] + 2, about(last), strong),
    text('last-month', right + 8, at(last)[1] + 19, month(last)),
  ];
}

/** What laboratories found: the purity of powder as a line, or shares of pills as rows. */
export const draw = (data: PotencyData, state: PotencyState, frame: Frame): Mark[] =>
  state.of === 'powder' ? drawPurity(data, frame) : drawPills(data, frame);
