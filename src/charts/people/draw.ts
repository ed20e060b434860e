import type { Frame, Mark } from '../chart.ts';
import { overlap, TEXT, text, textBox } from '../marks.ts';
import { pointsMark } from '../points.ts';
import { count } from './count.ts';
import { layout } from './layout.ts';
import type { PeopleData, PeopleState } from './types.ts';

type Layout = ReturnType<typeof layout>;

/** Years beside their dots, as many as find room: the first, then from the last one up. */
function years({ from, deaths }: PeopleData, { band }: Layout, frame: Frame): Mark[] {
  const isWide = frame.name === 'wide';
  const labels = deaths.map((number, i) => {
    const [top, bottom] = band(i);
    const y = Math.max((top + bottom) / 2, TEXT * 0.4) + TEXT * 0.36;
    return [
      text(`year-${from + i}`, 0, y, frame.date(String(from + i)), { weight: 600, class: 'strong' }),
      ...(isWide ? [text(`deaths-${from + i}`, 104, y, frame.number(number), { anchor: 'end' })] : []),
    ];
  });
  const kept: Mark[][] = [];
  for (const label of [labels[0]!, ...labels.slice(1).reverse()])
    if (!kept.some(([other]) => overlap(textBox(other!, frame), textBox(label[0]!, frame)))) kept.push(label);
  return kept.flat().sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A small mark beside the dots of the one day, with its name. */
function day({ at, first, end, left }: Layout, frame: Frame): Mark[] {
  const [y1, y2] = [at(first)[1], at(end - 1)[1]];
  return [
    {
      key: 'day',
      tag: 'line',
      attrs: { class: 'people-day', x1: left - 10, x2: left - 3, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 },
    },
    text('day-name', left - 14, (y1 + y2) / 2 + TEXT * 0.36, frame.t('people.day'), { anchor: 'end' }),
  ];
}

/** A ring around the one dot, so that it is found again among those of its day. */
function ring({ at, one, points }: Layout): Mark {
  const [cx, cy] = at(one);
  return { key: 'one', tag: 'circle', attrs: { class: 'people-one', cx, cy, r: points.radius + 4 } };
}

/** What the dots are, under them. */
function caption(data: PeopleData, { scale }: PeopleState, { left, right }: Layout, frame: Frame): Mark {
  const { total, inYear, day } = count(data);
  const number = frame.number({ one: 1, day, year: inYear, all: total }[scale]);
  const middle = scale === 'one';
  return text(
    'caption',
    middle ? (left + right) / 2 : left,
    middle ? frame.height / 2 + 34 : frame.height - 8,
    frame.t(`people.caption.${scale}`, { number }),
    {
      weight: 600,
      class: 'strong',
      anchor: middle ? 'middle' : 'start',
    },
  );
}

/** Every person as a dot, and the words beside them. */
export function draw(data: PeopleData, state: PeopleState, frame: Frame): readonly Mark[] {
  const box = layout(data, state, frame);
  return [
    pointsMark('people', box.points, 'toll', frame.height, `${frame.scope}-people`),
    ...(state.scale === 'all' ? years(data, box, frame) : []),
    ...(state.scale === 'year' ? day(box, frame) : []),
    ...(state.scale === 'day' ? [ring(box)] : []),
    caption(data, state, box, frame),
  ];
}
