import type { Frame, Mark } from '../chart.ts';
import { KEPT, line, overlap, TEXT, text, textBox } from '../marks.ts';
import { inLines } from '../wrap.ts';
import { ranked, type Shown, type StatesState, shownOf } from './scale.ts';
import type { State, StatesData } from './types.ts';

/** The District of Columbia is a point at this scale: a small square stands for it. */
const DC_HALF = 4.5;

const middleOf = ({ room: [x, y] }: State): readonly [number, number] => [x, y];

const squareAt = ([x, y]: readonly [number, number], half: number): string =>
  `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}z`;

/** A shape of a state: its class, the hatch where a count is withheld, dashes where a rate is unreliable. `fine` is its units to one of the frame. */
export function shapeOf(id: string, d: string, shown: Shown, { scope, fine = 1 }: { scope: string; fine?: number }): Mark {
  const { look, value, isUnreliable } = shown;
  return {
    key: `state-${id}`,
    tag: 'path',
    attrs: {
      class: `state ${look}${isUnreliable ? ' is-unreliable' : ''}`,
      d,
      fill: value === null ? `url(#${scope}-hatch${fine === 1 ? '' : '-map'})` : 'none',
      'stroke-width': fine,
      'stroke-dasharray': isUnreliable ? `${3 * fine} ${2 * fine}` : 'none',
    },
  };
}

/** The states on the map. The group takes the outlines' fine units back. */
export function shapes({ states, outlines, fine }: StatesData, view: StatesState, { scope }: Frame): Mark[] {
  const dc = states.find(({ id }) => id === 'DC')!;
  const others = states
    .filter(({ id }) => id !== 'DC')
    .map((state) => shapeOf(state.id, outlines?.[state.id] ?? KEPT, shownOf(state, view), { scope, fine }));
  return [
    { key: 'map', tag: 'g', attrs: { transform: `scale(${1 / fine})` }, children: others },
    shapeOf('DC', squareAt(middleOf(dc), DC_HALF), shownOf(dc, view), { scope }),
  ];
}

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const isSea = ({ mask, cell }: StatesData, { left, top, width, height }: Spot): boolean => {
  for (let row = Math.floor(top / cell); row <= (top + height) / cell; row++) {
    for (let column = Math.floor(left / cell); column <= (left + width) / cell; column++)
      if (mask[row]?.[column] === '1') return false;
  }
  return true;
};

const apart = (a: Spot, b: Spot) =>
  a.left + a.width + 6 < b.left || b.left + b.width + 6 < a.left || a.top + a.height + 4 < b.top || b.top + b.height + 4 < a.top;

/** Where a leader meets a label: the point of its box nearest to the state. */
const meet = ({ left, top, width, height }: Spot, [x, y]: readonly [number, number]): [number, number] => [
  Math.min(Math.max(x, left), left + width),
  Math.min(Math.max(y, top), top + height),
];

type Point = readonly [number, number];
interface Berth {
  readonly spot: Spot;
  readonly from: Point;
  readonly to: Point;
}

/** How a name may stand off the coast: in lines of about a share of it, on a line no longer than this. */
const ways = [
  [1, 104],
  [0.6, 104],
  [1, 170],
  [0.6, 170],
] as const;

const holds = ({ left, top, width, height }: Spot, [x, y]: Point, air = 2) =>
  x > left - air && x < left + width + air && y > top - air && y < top + height + air;
const pointsOf = ({ from, to }: Pick<Berth, 'from' | 'to'>): Point[] =>
  Array.from({ length: 25 }, (_, i) => [from[0] + ((to[0] - from[0]) * i) / 24, from[1] + ((to[1] - from[1]) * i) / 24]);

/** On which side of the line from a to b a point lies. */
const sideOf = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
const cross = (a: Berth, b: Berth) =>
  sideOf(a.from, a.to, b.from) !== sideOf(a.from, a.to, b.to) && sideOf(b.from, b.to, a.from) !== sideOf(b.from, b.to, a.to);

/** Whether two labels and their lines keep clear of each other. */
const isClear = (a: Berth, b: Berth) =>
  apart(a.spot, b.spot) &&
  !cross(a, b) &&
  !pointsOf(a).some((point) => holds(b.spot, point)) &&
  !pointsOf(b).some((point) => holds(a.spot, point));

/** The free place off the coast that is nearest to a state, for a label of this size; undefined when none is in reach. */
function berth(
  data: StatesData,
  state: State,
  { reach, ...size }: { width: number; height: number; reach: number },
  taken: readonly Berth[],
  frame: Frame,
): Berth | undefined {
  const from = middleOf(state);
  let best: { found: Berth; away: number } | undefined;
  for (let top = 62; top + size.height <= frame.height - 3; top += 4) {
    for (let left = 2; left + size.width <= frame.width - 2; left += 4) {
      const spot = { left, top, ...size };
      const to = meet(spot, from);
      const away = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (away < 10 || away > reach || (best && away >= best.away) || !isSea(data, spot)) continue;
      const found = { spot, from, to };
      if (taken.every((one) => isClear(one, found))) best = { found, away };
    }
  }
  return best?.found;
}

const HIGHEST = 5;
const WORTH_NAMING = 2;

/** Half the width of the room that two lines need inside a state. */
const ROOMY = 23;

/** The states that a view names: the highest of a year, all rises of a change. */
const named = (data: StatesData, view: StatesState) =>
  view.since === undefined
    ? ranked(data, view)
        .slice(0, HIGHEST)
        .filter(({ value }) => value >= WORTH_NAMING)
    : ranked(data, view).filter(({ value }) => value > 0);

/** Names and values of some states: inside where there is room, else off the coast with a thin line. */
function naming(data: StatesData, view: StatesState, frame: Frame): { marks: Mark[]; lines: Berth[] } {
  const lines: Berth[] = [];
  const wanted = named(data, view).map((one) => ({ ...one, state: data.states.find(({ id }) => id === one.id)! }));
  // The smallest states first: they have the least choice of places off the coast.
  wanted.sort((a, b) => a.state.room[2] - b.state.room[2]);
  const marks = wanted.flatMap(({ id, value, state }): Mark[] => {
    const said =
      view.since === undefined ? frame.number(value, 1) : frame.t('states.percent', { value: `+${frame.number(value)}` });
    const [x, y] = middleOf(state);
    if (state.room[2] >= ROOMY) return inside(state, said, shownOf(state, view).isDeep ? 'code on-deep' : 'code');
    const name = frame.t(`states.name.${id}`);
    for (const [share, reach] of ways) {
      const words = inLines(name, share, frame, 600);
      const width = Math.max(frame.textWidth(said, 700), ...words.map((line) => frame.textWidth(line, 600)));
      const found = berth(data, state, { width, height: 17 * (words.length + 1), reach }, lines, frame);
      if (!found) continue;
      const { left, top } = found.spot;
      lines.push(found);
      return [
        line(`leader-${id}`, 'leader', [x, y, ...found.to]),
        ...words.map((line, i) =>
          text(`name-${id}${i ? `-${i}` : ''}`, left, top + 13 + 17 * i, line, { weight: 600, class: 'strong' }),
        ),
        text(`value-${id}`, left, top + 13 + 17 * words.length, said, { weight: 700, class: 'strong toll' }),
      ];
    }
    return [];
  });
  return { marks, lines };
}

const inside = (state: State, value: string, look: string): Mark[] => {
  const [x, y] = middleOf(state);
  return [
    text(`code-${state.id}`, x, y - 3, state.id, { anchor: 'middle', weight: 600, class: look }),
    text(`value-${state.id}`, x, y + 14, value, { anchor: 'middle', weight: 700, class: look }),
  ];
};

/** The two letters of each state that has room for them, is not named already and has no line over them. */
function codes(data: StatesData, view: StatesState, frame: Frame, { marks, lines }: ReturnType<typeof naming>): Mark[] {
  const boxes = marks.filter(({ tag }) => tag === 'text').map((mark) => textBox(mark, frame));
  const done = new Set(marks.map(({ key }) => key.slice(-2)));
  const crossing = lines.flatMap(pointsOf);
  return data.states.flatMap((state) => {
    const [x, y] = middleOf(state);
    const label = text(`code-${state.id}`, x, y + TEXT * 0.36, state.id, {
      anchor: 'middle',
      class: shownOf(state, view).isDeep ? 'code on-deep' : 'code',
    });
    const box = textBox(label, frame);
    const spot = { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
    const fits =
      state.room[2] >= 12.5 &&
      !done.has(state.id) &&
      !boxes.some((one) => overlap(one, box)) &&
      !crossing.some((point) => holds(spot, point, 0));
    return fits ? [label] : [];
  });
}

/** All words on the map. */
export function labels(data: StatesData, view: StatesState, frame: Frame): Mark[] {
  const names = naming(data, view, frame);
  return [...codes(data, view, frame, names), ...names.marks];
}
