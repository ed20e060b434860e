import type { Frame, Mark } from '../chart.ts';
import { hexagon } from '../hexagon.ts';
import { yearLabels } from '../lines.ts';
import { line, shape } from '../marks.ts';
import { type Layout, layout } from './layout.ts';
import { names } from './names.ts';
import type { DiplomacyData, DiplomacyState } from './types.ts';

const yearOf = (month: number) => Math.floor(month / 12);

/** Each January as a line through the lanes, and each year in the middle of its part; every other one where they are narrow. */
function times({ from, until }: DiplomacyState, { x, axis, base, places }: Layout, frame: Frame): Mark[] {
  const years = Array.from({ length: yearOf(until - 1) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  const middle = (year: number) => {
    const half = frame.textWidth(frame.date(String(year))) / 2;
    return Math.min((x(Math.max(from, year * 12)) + x(Math.min(until, year * 12 + 12))) / 2, frame.width - half);
  };
  const isNarrow = x(12) - x(0) < 56;
  const first = places[0] && places[0].month < from ? [yearOf(places[0].month)] : [];
  return [
    ...years
      .filter((year) => year * 12 >= from)
      .map((year) => line(`time-${year}`, 'grid', [x(year * 12), axis - 8, x(year * 12), base])),
    ...yearLabels(frame, first, () => 0),
    ...yearLabels(frame, isNarrow ? years.filter((year) => year % 2 === 0) : years, middle),
  ];
}

/** The events as hexagons on a line of time: cooperation above it, tension below, the others in a lane of their own. */
export function draw(data: DiplomacyData, state: DiplomacyState, frame: Frame): Mark[] {
  const at = layout(data, state, frame);
  const { found, marks } = names(data, at, frame);
  const rule = (key: string, look: string, y: number, left = at.left) => line(key, look, [left, y, frame.width, y]);
  return [
    ...times(state, at, frame),
    rule('axis', 'axis', at.axis),
    rule('split', 'grid', at.split, 0),
    rule('base', 'axis', at.base),
    // The key of an event is its month, and which of that month it is.
    ...at.places.map(({ i, month, before, tone, x, y }) =>
      shape(
        `e${yearOf(month)}-${(month % 12) + 1}.${before}`,
        `event is-${tone}${found.has(i) ? ' is-lit' : ''}`,
        hexagon(x, y, at.r - 0.6, true),
      ),
    ),
    ...marks,
  ];
}
