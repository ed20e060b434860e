import type { Frame, Mark } from '../chart.ts';
import { hexagon } from '../hexagon.ts';
import { yearLabels } from '../lines.ts';
import { inside, line, shape, text } from '../marks.ts';
import { type Layout, layout } from './layout.ts';
import { bodyName, daysOf, labels, litPlaces, rowName } from './names.ts';
import { type ControlsState, isLit } from './states.ts';
import { bodies, type ControlsData, sizes } from './types.ts';

const axis = ({ years }: ControlsState, { x, top, bottom }: Layout, frame: Frame): Mark[] => [
  ...years.map((year) => line(`grid-${year}`, 'grid', [x(year), top, x(year), bottom])),
  ...yearLabels(frame, years, x),
];

function rows(data: ControlsData, state: ControlsState, at: Layout, frame: Frame): Mark[] {
  return [...at.rows.keys()].flatMap((substance) => {
    const [id] = data.substances[substance]!;
    const own = at.places.filter(({ entry }) => data.entries[entry]![0] === substance).sort((a, b) => a.x - b.x);
    const y = at.y(substance);
    const look = state.lag ? 'length' : 'bond-thin';
    return [line(`bond-${id}`, look, [own[0]!.x, y, own.at(-1)!.x, y]), rowName(id, own, { y }, frame)];
  });
}

/** The days from vote to control over the rows of one vote, and a tick where the UN's own listing took effect. */
function lengths({ substances, lags }: ControlsData, at: Layout, frame: Frame): Mark[] {
  return lags.flatMap(([some, least, most, effect]): Mark[] => {
    const id = substances[some[0]!]![0];
    const [from, to] = at.places.filter(({ y }) => y === at.y(some[0]!)).map(({ x }) => x) as [number, number];
    const ys = some.map((one) => at.y(one));
    const label = text(`days-${id}`, (from + to) / 2, ys[0]! - at.pitch * 0.62, daysOf(least, most, frame), {
      weight: 700,
      anchor: 'middle',
      class: 'strong makers halo',
    });
    return [
      inside(label, frame),
      ...(effect === null
        ? []
        : ys.map((y, i) => line(`effect-${substances[some[i]!]![0]}`, 'effect', [at.x(effect), y - 6, at.x(effect), y + 6]))),
    ];
  });
}

const lanes = ({ lanes: own, left, right, r }: Layout, frame: Frame): Mark[] =>
  own.flatMap((lane) => [line(`lane-${lane.body}`, 'axis', [left - r, lane.y, right + r, lane.y]), bodyName(lane, r, frame)]);

/** The steps of the one substance that is lit, from body to body in the order of their days. */
function steps(data: ControlsData, state: ControlsState, { places }: Layout): Mark[] {
  if (!state.only || state.view === 'rows') return [];
  const own = litPlaces(data, state, places);
  return own.slice(1).map((to, i) => line(`step-${i}`, 'bond-thin', [own[i]!.x, own[i]!.y, to.x, to.y]));
}

function hexagons(data: ControlsData, state: ControlsState, { places }: Layout): Mark[] {
  // The hollow ones lie under the others, so that a ring that is partly hidden still shows.
  const order = (entry: number) => data.entries[entry]![1];
  return [...places]
    .sort((a, b) => order(b.entry) - order(a.entry))
    .map(({ entry, x, y, r }) => {
      const [substance, body, size] = data.entries[entry]!;
      const look = isLit(data, state, substance) ? '' : ' is-quiet';
      return shape(`entry-${entry}`, `entry is-${bodies[body]} is-${sizes[size]}${look}`, hexagon(x, y, r));
    });
}

const key = ({ signs }: Layout): Mark[] =>
  signs.flatMap(({ id, look, size, words, x, y }): Mark[] => [
    shape(`key-hexagon-${id}`, `entry ${look}`, hexagon(x + size + 1, y - 5, size)),
    text(`key-${id}`, x + 2 * size + 6, y, words),
  ]);

/** Hexagons on the day of each control: in the lane of who decided, or in the row of the substance. */
export function draw(data: ControlsData, state: ControlsState, frame: Frame): Mark[] {
  const at = layout(data, state, frame);
  return [
    ...axis(state, at, frame),
    ...key(at),
    ...lanes(at, frame),
    ...rows(data, state, at, frame),
    ...(state.lag ? lengths(data, at, frame) : []),
    ...steps(data, state, at),
    ...hexagons(data, state, at),
    ...(state.view === 'lanes' ? labels(data, state, at, frame) : []),
  ];
}
