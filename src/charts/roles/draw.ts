import type { Frame, Mark } from '../chart.ts';
import { hexagon } from '../hexagon.ts';
import { path } from '../lines.ts';
import { shape, TEXT, text } from '../marks.ts';
import { wrapped } from '../wrap.ts';
import { type Layout, layout } from './layout.ts';
import { back, chain, type RolesState } from './states.ts';
import type { RolesData } from './types.ts';

type Point = readonly [x: number, y: number];
const LEADING = TEXT * 1.16;

/** Bonds of the chain: dashed are ingredients, solid is finished fentanyl. */
const bonds = ({ shown }: RolesState, { at }: Layout): Mark[] =>
  chain
    .slice(1)
    .map((_, i) =>
      shape(
        `bond-${i}`,
        `flow ${i < 3 ? 'is-ingredients' : 'is-finished'}${shown === 'people' ? '' : ' is-past'}`,
        path([at(i), at(i + 1)]),
      ),
    );

function hexagons({ shown, lit }: RolesState, { at, carrier, r, isWide }: Layout): Mark[] {
  const all = [
    ...chain.map(([id, link], i) => ({ id, look: lit.includes(i) ? `is-${link}` : 'is-quiet', point: at(i) })),
    ...(shown === 'people' ? [] : back.map(([id], i) => ({ id, look: 'is-carrier', point: carrier(i) }))),
  ];
  return all.flatMap(({ id, look, point: [x, y] }): Mark[] => [
    ...(shown === 'law' ? [shape(`ring-${id}`, 'office', hexagon(x, y, r + (isWide ? 5 : 3.5)))] : []),
    shape(`role-${id}`, `role ${look}`, hexagon(x, y, r)),
  ]);
}

/** The name of a role and what is said of it: over or under its hexagon in the wide frame, in one line in the narrow one. */
function words(
  key: string,
  [x, y]: Point,
  isOver: boolean,
  { isWide, r, words: left, isTight }: Layout,
  { t, width, height, textWidth }: Frame,
): Mark[] {
  const [name, said] = [t(`roles.name.${key}`), t(`roles.said.${key}`)];
  if (!isWide) {
    const start = left + textWidth(name, 600) + 6;
    // What does not fit beside a name stands in the table.
    const fits = !isTight && start + textWidth(said) <= width;
    return [
      text(`name-${key}`, left, y + 5, name, { weight: 600, class: 'strong halo' }),
      ...(fits ? [text(`said-${key}`, start, y + 5, said, { class: 'label halo' })] : []),
    ];
  }
  // In the chain's lower row its ends stand, whose labels are moved in towards the next ones.
  const side = isOver || y > 200 ? 204 : 172;
  const all = (
    [
      ['name', name, 600],
      ['said', said, 400],
    ] as const
  ).flatMap(([part, told, weight]) =>
    wrapped(told, side, { textWidth }, weight).map((line, i) => ({
      key: `${part}-${key}${i ? `-${i}` : ''}`,
      line,
      weight,
      half: textWidth(line, weight) / 2,
    })),
  );
  const half = Math.max(...all.map((one) => one.half));
  const middle = Math.min(Math.max(x, half + 1), width - half - 1);
  const high = (all.length - 1) * LEADING;
  const first = isOver ? y - r - 11 - high : Math.min(y + r + 22, height - 5 - high);
  return all.map(({ key: id, line, weight }, i) =>
    text(id, middle, first + i * LEADING, line, {
      weight,
      anchor: 'middle',
      class: weight === 600 ? 'strong halo' : 'label halo',
    }),
  );
}

/** Where a line of money meets a place of the chain: at its hexagon, or behind its name where the chain hangs. */
function end(i: number, side: number, { isWide, at, r, words: left }: Layout, { t, textWidth }: Frame): Point {
  const [x, y] = at(i);
  if (isWide) return [x + side * r * 0.5, y + r * 1.05];
  return [left + textWidth(t(`roles.name.${chain[i]![0]}-money`), 600) + 8, y + side * 6];
}

/** A head on the way from one point to another, with its tip at the second. */
function head([x0, y0]: Point, [x, y]: Point): string {
  const length = Math.hypot(x - x0, y - y0);
  const [dx, dy] = [(x - x0) / length, (y - y0) / length];
  const side = (turn: number): Point => [x - 11 * dx + turn * 6 * dy, y - 11 * dy - turn * 6 * dx];
  return `${path([[x, y], side(1), side(-1)])}Z`;
}

/** Money on its way back, a double line over those who are said to carry it. */
function money({ shown }: RolesState, at: Layout, frame: Frame): Mark[] {
  const look = shown === 'law' ? ' is-past' : '';
  return back.flatMap(([id, from, to], i): Mark[] => {
    const [middle, start, stop] = [at.carrier(i), end(from, -1, at, frame), end(to, 1, at, frame)];
    const corner = (y: number): Point[] => (at.isWide ? [] : [[middle[0], y]]);
    const way: readonly Point[] = [start, ...corner(start[1]), middle, ...corner(stop[1]), stop];
    return [
      shape(`money-${id}`, `money${look}`, path(way)),
      shape(`money-inner-${id}`, 'money-inner', path(way)),
      shape(`money-head-${id}`, `money-head${look}`, head(way.at(-2)!, stop)),
    ];
  });
}

/** The names of those who carry money back; where the chain hangs, inside the line that turns around them. */
function carriers(at: Layout, frame: Frame): Mark[] {
  const { t } = frame;
  return back.flatMap(([id], i): Mark[] => {
    const [x, y] = at.carrier(i);
    if (at.isWide) return words(id, [x, y], false, at, frame);
    const place = { anchor: 'end', class: 'strong halo' } as const;
    return [
      text(`name-${id}`, x - at.r - 6, y - 3, t(`roles.name.${id}`), { ...place, weight: 600 }),
      text(`said-${id}`, x - at.r - 6, y + TEXT * 1.1 - 3, t(`roles.said.${id}`), { ...place, class: 'label halo' }),
    ];
  });
}

/** What China and Mexico say of their own part. */
function positions({ isWide }: Layout, frame: Frame): Mark[] {
  const lines = ['china', 'mexico'].flatMap((id) => {
    const [whole, short] = ['', '.short'].map((form) => wrapped(frame.t(`roles.position.${id}${form}`), frame.width, frame));
    return (whole![1] ? short : whole)!.map((line, i) => ({ key: `position-${id}${i ? `-${i}` : ''}`, line }));
  });
  const step = isWide ? 24 : lines.length > 2 ? 17 : 20;
  const last = frame.height - (isWide ? 30 : 6);
  return lines.map(({ key, line }, i) => text(key, 0, last - (lines.length - 1 - i) * step, line));
}

/** Roles as hexagons that are bound to a chain; the same places show who has a part, how money flows back, and who acts where. */
export function draw(_data: RolesData, state: RolesState, frame: Frame): Mark[] {
  const at = layout(frame, state);
  const { shown, lit } = state;
  const suffix = shown === 'people' ? '' : `-${shown}`;
  return [
    ...bonds(state, at),
    ...(shown === 'money' || (shown === 'law' && at.isWide) ? money(state, at, frame) : []),
    ...hexagons(state, at),
    ...lit.flatMap((i) => words(`${chain[i]![0]}${suffix}`, at.at(i), i % 2 === 1, at, frame)),
    ...(shown === 'people' ? positions(at, frame) : []),
    ...(shown === 'money' ? carriers(at, frame) : []),
    ...(shown === 'law' ? back.flatMap(([id], i) => words(`${id}-law`, at.carrier(i), false, at, frame)) : []),
  ];
}
