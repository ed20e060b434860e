import type { Frame, Mark } from '../chart.ts';
import { line, TEXT, text } from '../marks.ts';
import { placeOf, pointsMark } from '../points.ts';
import { shownBy } from './count.ts';
import { layout } from './layout.ts';
import type { PeopleData, PeopleState } from './types.ts';

type Layout = ReturnType<typeof layout>;

/** Years beside their dots, as many as find room: the first, then from the last one up. */
function years({ from, deaths }: PeopleData, { points, bands }: Layout, frame: Frame): Mark[] {
  const kept: number[] = [];
  return [0, ...deaths.map((_, i) => i).reverse()].flatMap((i) => {
    const y = Math.max(placeOf(points, (bands[i]![0] + bands[i]![1]) >> 1)[1] + TEXT * 0.36, TEXT * 0.76);
    if (kept.some((other) => Math.abs(other - y) < TEXT * 1.2)) return [];
    kept.push(y);
    const year = from + i;
    return [
      text(`year-${year}`, 0, y, frame.date(String(year)), { weight: 600, class: 'strong' }),
      ...(frame.name === 'wide' ? [text(`deaths-${year}`, 104, y, frame.number(deaths[i]!), { anchor: 'end' })] : []),
    ];
  });
}

/** A line over the dots of the one day, about as thick as they stand high, with its name. */
function day({ one }: PeopleData, { points, left }: Layout, frame: Frame): Mark[] {
  const [, y] = placeOf(points, one);
  return [
    line('day', 'people-mark is-day', [left - 10, y, frame.width, y]),
    text('day-name', left - 14, y + TEXT * 0.36, frame.t('people.day'), { anchor: 'end' }),
  ];
}

/** A ring around the one dot, so that it is found again among those of its day. */
function ring({ one }: PeopleData, { points }: Layout): Mark {
  const [cx, cy] = placeOf(points, one);
  return { key: 'one', tag: 'circle', attrs: { class: 'people-mark', cx, cy, r: points.radius + 4 } };
}

/** What the dots are, under them. */
function caption(data: PeopleData, { scale }: PeopleState, { left, points }: Layout, frame: Frame): Mark {
  const [from, to] = shownBy(data)[scale];
  const isOne = scale === 'one';
  const [x, y] = isOne ? placeOf(points, data.one) : [left, frame.height - 42];
  const words = frame.t(isOne ? 'people.caption.one' : 'people.caption', { number: frame.number(to - from) });
  const anchor = isOne ? 'middle' : 'start';
  return text(`caption-${scale}`, x, y + 34, words, { weight: 600, anchor, class: 'strong halo' });
}

/** Every person as a dot, and the words beside them. */
export function draw(data: PeopleData, state: PeopleState, frame: Frame): readonly Mark[] {
  const box = layout(data, state, frame);
  const { scale } = state;
  return [
    pointsMark('people', box.points, 'toll', box.bands, `${frame.scope}-people`),
    ...{ one: () => [], day: () => [ring(data, box)], year: () => day(data, box, frame), all: () => years(data, box, frame) }[
      scale
    ](),
    caption(data, state, box, frame),
  ];
}
