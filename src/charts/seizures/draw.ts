import { bar, inRow, rowsOf, wrapped } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { TEXT, text } from '../marks.ts';
import { months } from './months.ts';
import type { Group, SeizuresData, SeizuresState } from './types.ts';
import { monthsOpen, poundsOf, type Row, rowsShown, shareOf } from './view.ts';

const look = { early: 'is-hollow', whole: '', open: 'is-open' };
const HEAD = { size: TEXT, weight: 600 } as const;

/** Where rows and groups stand. `head` is room for headings, and `unit` the frame units of a pound in each group. */
export function layout(data: SeizuresData, { groups, scale, ...state }: SeizuresState, frame: Frame) {
  const rows = rowsShown(data, { groups, scale, ...state });
  const left = frame.name === 'wide' ? 56 : 46;
  const share = scale === 'share';
  const room = frame.width - left - (share ? 56 : 1);
  const start = (i: number) => left + (groups[i]?.at ?? 1) * room;
  const words = groups.map(({ name }, i) =>
    share ? [frame.t(`seizures.${name}`)] : wrapped(frame.t(`seizures.${name}`), start(i + 1) - start(i) - 4, frame, HEAD),
  );
  const most = (group: Group) => Math.max(...rows.map((row) => poundsOf(row, group)));
  const label = (group: Group) => frame.textWidth(frame.number(most(group)), { size: TEXT, weight: 700 }) + 8;
  const unit = groups.map((group, i) => {
    const [to, base] = scale === 'one' ? [start(1) - start(0), groups[0]!] : [start(i + 1) - start(i), group];
    return (to - label(base) - (scale === 'own' && i ? 0 : 12)) / most(base);
  });
  const head = 6 + 17 * Math.max(...words.map(({ length }) => length));
  return { rows, left, room, start, words, head, unit, ...rowsOf(rows.length, head, frame.height) };
}

/** A heading over each group; the second of two shares stands at the end of its bars. */
function headings({ words, start, left, room }: ReturnType<typeof layout>, { groups, scale }: SeizuresState): Mark[] {
  return groups.flatMap(({ name }, i) =>
    words[i]!.map((line, l) =>
      text(`head-${name}-${l}`, scale === 'share' && i ? left + room + 55 : start(i), 14 + 17 * l, line, {
        ...HEAD,
        anchor: scale === 'share' && i ? 'end' : 'start',
        class: name === 'between' || name === 'meth' ? 'label' : 'strong border',
      }),
    ),
  );
}

const tone = (group: Group) => (group.name === 'between' || group.name === 'meth' ? 'quiet' : 'border');

/** The bars of a row, one for each part, and its values. */
function row(
  one: Row,
  i: number,
  data: SeizuresData,
  state: SeizuresState,
  box: ReturnType<typeof layout>,
  frame: Frame,
): Mark[] {
  const { at, thick, left, room, start, unit } = box;
  const { groups, scale } = state;
  const y = at(i);
  const bars: Mark[] = [];
  const values: Mark[] = [];
  const note =
    one.kind === 'open'
      ? frame.t('seizures.open', { count: frame.number(monthsOpen(data.open!)) })
      : one.kind === 'early'
        ? frame.t('seizures.press')
        : '';
  let x = left;
  for (const [g, group] of groups.entries()) {
    const share = scale === 'share';
    if (!share) x = start(g);
    const k = share ? room / poundsOf(one, { parts: groups.flatMap(({ parts }) => parts) }) : unit[g]!;
    for (const part of group.parts) {
      const pounds = one.parts[part];
      if (pounds === undefined) continue;
      const width = pounds * k;
      bars.push(bar(`bar-${one.year}-${part}`, `${tone(group)} ${look[one.kind]} is-part`, x, y - thick / 2, width, thick));
      x += width;
    }
    const words = share
      ? frame.t('seizures.percent', { share: frame.number(shareOf(one, group, groups), 1) })
      : frame.number(poundsOf(one, group));
    const deep = share && one.kind === 'whole' && g === 0;
    values.push(
      inRow(`value-${one.year}-${group.name}`, share ? (g ? left + room + 55 : left + 8) : x + 6, y, words, {
        weight: 700,
        anchor: share && g ? 'end' : 'start',
        class: deep ? 'on-deep' : share && g ? 'label' : 'strong',
      }),
    );
    if (note && g === 0) {
      const width = frame.textWidth(words, { size: TEXT, weight: 700 });
      values.push(
        inRow(`note-${one.year}`, (share ? left + 8 : x + 6) + width + 7, y, note, { class: share ? 'strong' : 'label' }),
      );
    }
  }
  return [...bars, inRow(`row-${one.year}`, 0, y, frame.date(String(one.year))), ...values];
}

/** Pounds of fentanyl that US Customs and Border Protection seized: fiscal years as rows, or months as standing bars. */
export function draw(data: SeizuresData, state: SeizuresState, frame: Frame): Mark[] {
  if (state.from) return months(data, state, frame);
  const box = layout(data, state, frame);
  return [...headings(box, state), ...box.rows.flatMap((one, i) => row(one, i, data, state, box, frame))];
}
