import type { Frame, Mark } from '../chart.ts';
import { overlap, text, textBox } from '../marks.ts';
import { type Layout, layout, type Place } from './layout.ts';
import { names } from './names.ts';
import type { DiplomacyData, DiplomacyState } from './types.ts';

const two = (value: number) => Math.round(value * 100) / 100;

/** A hexagon that lies on its side. */
function hexagon(x: number, y: number, r: number): string {
  const [half, up] = [two(r / 2), two((Math.sqrt(3) / 2) * r)];
  return `M${two(x - r)} ${two(y)}l${half} ${-up}h${two(r)}l${half} ${up}l${-half} ${up}h${two(-r)}z`;
}

/** One hexagon an event; its key is its day, with a letter where that day has several. */
function hexagons({ events }: DiplomacyData, lit: ReadonlySet<number>, { places, r }: Layout): Mark[] {
  const key = (i: number): string => {
    const before = events.findIndex(([day]) => day === events[i]![0]);
    return `e${events[i]![0]}${i > before ? String.fromCharCode(97 + i - before) : ''}`;
  };
  const mark = ({ i, tone, x, y }: Place): Mark => ({
    key: key(i),
    tag: 'path',
    attrs: { class: `event is-${tone}${lit.has(i) ? ' is-lit' : ''}`, d: hexagon(x, y, r - 0.6) },
  });
  return [...places].sort((a, b) => a.i - b.i).map(mark);
}

/** Every January, or every half-year or quarter where there are few years: a line through the lanes, and its date where there is room. */
function times({ events }: DiplomacyData, { x, start, months, axis, base, early }: Layout, frame: Frame): Mark[] {
  const step = months > 26 ? 12 : months > 14 ? 6 : 3;
  const first = Math.ceil(start / step) * step;
  const all = Array.from({ length: Math.ceil((start + months - first) / step) }, (_, i) => first + i * step);
  const iso = (month: number) => `${Math.floor(month / 12)}${step === 12 ? '' : `-${String((month % 12) + 1).padStart(2, '0')}`}`;
  const label = (key: string, left: number, words: string) => text(`year-${key}`, left, frame.height - 5, words);
  const before = early.map((i) => frame.date(String(Math.floor(events[i]![0] / 1e4))));
  const shown: Mark[] = before.length > 0 ? [label('early', 0, before[0]!)] : [];
  for (const month of all) {
    const mark = label(iso(month), x(month) + 2, frame.date(iso(month)));
    const box = textBox(mark, frame);
    const last = shown.at(-1);
    if (box.right < frame.width && !(last && overlap({ ...box, left: box.left - 8 }, textBox(last, frame)))) shown.push(mark);
  }
  return [
    ...all.map((month): Mark => {
      const at = x(month);
      return { key: `time-${iso(month)}`, tag: 'line', attrs: { class: 'grid', x1: at, x2: at, y1: axis - 8, y2: base } };
    }),
    ...shown,
  ];
}

/** The events as hexagons on a line of time: cooperation above it, tension below, the others in a lane of their own. */
export function draw(data: DiplomacyData, state: DiplomacyState, frame: Frame): Mark[] {
  const at = layout(data, state, frame);
  const { lit, marks } = names(data, state, at, frame);
  const rule = (key: string, look: string, y: number, x1 = at.left): Mark => ({
    key,
    tag: 'line',
    attrs: { class: look, x1, x2: frame.width, y1: y, y2: y },
  });
  return [
    ...times(data, at, frame),
    rule('axis', 'axis', at.axis),
    rule('split', 'grid', at.split, 0),
    rule('base', 'axis', at.base),
    ...hexagons(data, lit, at),
    ...marks,
  ];
}
