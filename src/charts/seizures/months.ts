import { bar } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { grid, linear, yearLabels } from '../lines.ts';
import { TEXT, text } from '../marks.ts';
import { monthAfter, monthsBetween } from '../months.ts';
import type { SeizuresData, SeizuresState } from './types.ts';

const ticks = [0, 2000, 4000];

/** Where months stand: `first` of them is at the left edge; those before wait outside the plot. */
export function monthLayout({ start, months }: SeizuresData, { from }: SeizuresState, { width, height }: Frame) {
  const first = monthsBetween(start, from!);
  const means = first > 0;
  const box = { left: 1, right: width - 35, top: means ? 66 : 22, bottom: height - 28 };
  const x = linear([first, months.length], [box.left + 42, box.right]);
  return { ...box, first, x, y: linear([0, ticks.at(-1)!], [box.bottom, box.top]) };
}

/** The place of the highest month. */
export const peakOf = (months: readonly number[]): number => months.indexOf(Math.max(...months));

/** The whole fiscal years among the months shown, with their places and the mean of their months. */
export function meansOf(data: SeizuresData, first: number) {
  return data.years
    .map(([year, ...parts]) => ({
      year,
      from: monthsBetween(data.start, `${year - 1}-10`),
      mean: parts.reduce((sum, pounds) => sum + pounds, 0) / 12,
    }))
    .filter(({ year, from }) => from >= first && !(data.open && year === data.years.at(-1)![0]));
}

/** Pounds of fentanyl in each month; over a part of them, the mean month of each whole fiscal year. */
export function months(data: SeizuresData, state: SeizuresState, frame: Frame): Mark[] {
  const { left, right, bottom, first, x, y } = monthLayout(data, state, frame);
  const peak = peakOf(data.months);
  const last = data.months.length - 1;
  const width = x(1) - x(0);
  const bars = data.months.map((pounds, i) => {
    const month = monthAfter(data.start, i);
    const tones = month < data.provisional ? 'border' : 'border is-open';
    return bar(`bar-${month}`, tones, x(i) + width * 0.1, y(pounds), width * 0.8, bottom - y(pounds));
  });
  const bold = { weight: 700, class: 'strong border halo' } as const;
  const step = width * 12 < 44 ? 2 : 1;
  const years = data.years
    .map(([year]) => year)
    .filter((year) => monthsBetween(data.start, `${year}-01`) >= first && year % step === 0);
  // The short words where a fiscal year is narrow; the year that is not over has a heading where there is room.
  const fits = (words: string, from: number, to: number) =>
    frame.textWidth(words, { size: TEXT, weight: 700 }) + 6 < x(to) - x(from);
  const heading = (year: number, from: number, to: number, words: string, short: string): Mark[] => {
    const fiscal = (key: string) => frame.t(key, { year: frame.date(String(year)) });
    const long = fits(fiscal('seizures.fiscal'), from, to) && fits(words, from, to);
    return [
      text(`mean-head-${year}`, x(from) + 2, 14, fiscal(long ? 'seizures.fiscal' : 'seizures.fiscal.short')),
      text(`mean-${year}`, x(from) + 2, 31, long ? words : short, { weight: 700, class: 'strong' }),
    ];
  };
  const means = first ? meansOf(data, first) : [];
  const open = means.at(-1)?.year === data.years.at(-1)![0] ? undefined : means.at(-1);
  const early = frame.t('seizures.provisional');
  return [
    ...grid(frame, { ticks, y, left, right: x(last + 1), unit: frame.t('seizures.unit') }),
    ...yearLabels(frame, years, (year) => x(monthsBetween(data.start, `${year}-01`))),
    {
      key: 'plot',
      tag: 'svg',
      attrs: {
        x: x(first),
        y: 0,
        width: right - x(first),
        height: frame.height,
        viewBox: `${x(first)} 0 ${right - x(first)} ${frame.height}`,
      },
      children: bars,
    },
    text('peak', x(peak + 0.5), y(data.months[peak]!) - 6, frame.number(data.months[peak]!), { ...bold, anchor: 'middle' }),
    text('last', x(last + 1) + 3, y(data.months[last]!) + TEXT * 0.36, frame.number(data.months[last]!), bold),
    ...means.flatMap(({ year, from, mean }) => {
      const pounds = frame.number(mean);
      const line = { class: 'mean', x1: x(from) + 1, x2: x(from + 12) - 1, y1: y(mean), y2: y(mean) };
      return [
        ...heading(year, from, from + 12, frame.t('seizures.mean', { pounds }), pounds),
        { key: `mean-line-${year}`, tag: 'line' as const, attrs: line },
      ];
    }),
    ...(open && fits(early, open.from + 12, last + 1) ? heading(open.year + 1, open.from + 12, last + 1, early, early) : []),
  ];
}
