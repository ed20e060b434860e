import { bar } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { grid, linear, yearLabels } from '../lines.ts';
import { line, TEXT, text } from '../marks.ts';
import type { SeizuresData, SeizuresState } from './types.ts';
import { meansOf, peakOf } from './view.ts';

/** Where months stand by their places: their bars, and heights of pounds. */
export function monthLayout({ months }: SeizuresData, { from = 0 }: SeizuresState, { width, height }: Frame) {
  const [right, bottom] = [width - 35, height - 28];
  return {
    right,
    bottom,
    x: linear([from, months.length], [43, right]),
    y: linear([0, 4000], [bottom, 22]),
  };
}

/** Pounds of fentanyl in each month; over the last of them, the mean month of each whole fiscal year. */
export function months(data: SeizuresData, state: SeizuresState, frame: Frame): Mark[] {
  const { right, bottom, x, y } = monthLayout(data, state, frame);
  const { from = 0 } = state;
  const placeOf = (year: number) => (year - data.years[0]![0]) * 12;
  const wide = x(1) - x(0);
  const last = data.months.length - 1;
  const value = (key: string, i: number, at: number, down: number, anchor: 'start' | 'middle') =>
    text(key, at, y(data.months[i]!) + down, frame.number(data.months[i]!), { weight: 700, class: 'strong border', anchor });
  const peak = peakOf(data.months);
  const years = data.years.map(([year]) => year);
  return [
    // The means are a scale of their own, and a number beside them would be read as theirs.
    ...grid(frame, { ticks: from ? [0, 4000] : [0, 2000, 4000], y, left: 1, right, unit: frame.t('seizures.unit') }),
    ...yearLabels(
      { ...frame, date: (year) => (from ? frame.t('seizures.fiscal.short', { year: frame.date(year) }) : frame.date(year)) },
      years.filter((year) => placeOf(year) >= from && (from || year % 2 === 0)),
      (year) => x(placeOf(year) + (from ? 5.5 : 3)),
    ),
    ...data.months.flatMap((pounds, i) =>
      i < from
        ? []
        : bar(
            `month-${i}`,
            i < data.provisional ? 'border' : 'border is-open',
            x(i + 0.1),
            y(pounds),
            wide * 0.8,
            bottom - y(pounds),
          ),
    ),
    value('peak', peak, x(peak + 0.5), -6, 'middle'),
    value('last', last, right + 3, TEXT * 0.36, 'start'),
    ...(from ? meansOf(data, from) : []).flatMap(({ year, from, mean }): Mark[] => {
      const words = frame.number(mean);
      const count = Math.round(frame.textWidth(words, 700) / wide);
      // Its value stands on its line, where bars rise least above it.
      const over = Array.from({ length: 9 }, (_, i) =>
        data.months.slice(from + i, from + i + count).reduce((sum, one) => sum + Math.max(0, one - mean), 0),
      );
      const at = from + over.indexOf(Math.min(...over)) + count / 2;
      return [
        text(`mean-${year}`, x(at), y(mean) - 6, words, { weight: 700, anchor: 'middle', class: 'strong halo' }),
        line(`mean-line-${year}`, 'mean', [x(from) + 1, y(mean), x(from + 12) - 1, y(mean)]),
      ];
    }),
  ];
}
