import type { Frame, Mark } from '../chart.ts';
import { hexagon } from '../hexagon.ts';
import { text } from '../marks.ts';
import { type Layout, layout, radii } from './layout.ts';
import { bodyName, labels, litPlaces, rowName } from './names.ts';
import { type ControlsState, isLit } from './states.ts';
import { bodies, type ControlsData, sizes } from './types.ts';

const line = (key: string, look: string, [x1, y1, x2, y2]: readonly number[]): Mark => ({
  key,
  tag: 'line',
  attrs: { class: look, x1: x1!, x2: x2!, y1: y1!, y2: y2! },
});

function axis({ years }: ControlsState, { x, top, bottom }: Layout, { date, textWidth, height, width }: Frame): Mark[] {
  return years.flatMap((year) => {
    const words = date(String(year));
    const half = textWidth(words) / 2;
    const at = Math.min(Math.max(half, x(year)), width - half);
    return [
      line(`grid-${year}`, 'grid', [x(year), top, x(year), bottom]),
      text(`year-${year}`, at, height - 6, words, { anchor: 'middle' }),
    ];
  });
}

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
function lengths({ substances, lags }: ControlsData, at: Layout, { t, number, width, textWidth }: Frame): Mark[] {
  return lags.flatMap(([some, least, most, effect]): Mark[] => {
    const id = substances[some[0]!]![0];
    const [from, to] = at.places.filter(({ y }) => y === at.y(some[0]!)).map(({ x }) => x) as [number, number];
    const words =
      least === most
        ? t('controls.days', { days: number(least) })
        : t('controls.days.between', { least: number(least), most: number(most) });
    const half = textWidth(words, 700) / 2;
    const middle = Math.min(Math.max((from + to) / 2, half), width - half);
    const ys = some.map((one) => at.y(one));
    return [
      text(`days-${id}`, middle, ys[0]! - at.pitch * 0.62, words, { weight: 700, anchor: 'middle', class: 'strong makers halo' }),
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
      return {
        key: `entry-${entry}`,
        tag: 'path',
        attrs: { class: `entry is-${bodies[body]} is-${sizes[size]}${look}`, d: hexagon(x, y, r) },
      };
    });
}

/** What the hexagons are: their bodies where rows are substances, their sizes where lanes are bodies. */
function key(state: ControlsState, { r }: Layout, { t, textWidth }: Frame): Mark[] {
  const signs =
    state.view === 'rows'
      ? state.bodies.map((body) => ({ id: state.lag ? `key.lag.${body}` : `body.${body}`, look: `is-${body} is-one`, size: r }))
      : sizes.map((size, i) => ({ id: `key.${size}`, look: `is-un is-${size}`, size: Math.min(r, 7) * radii[i]! }));
  let x = 0;
  return signs.flatMap(({ id, look, size }): Mark[] => {
    const words = t(`controls.${id}`);
    const [cx, start] = [x + size + 1, x + 2 * size + 6];
    x = start + textWidth(words) + 12;
    return [
      { key: `key-hexagon-${id}`, tag: 'path', attrs: { class: `entry ${look}`, d: hexagon(cx, 11, size) } },
      text(`key-${id}`, start, 16, words),
    ];
  });
}

/** Hexagons on the day of each control: in the lane of who decided, or in the row of the substance. */
export function draw(data: ControlsData, state: ControlsState, frame: Frame): Mark[] {
  const at = layout(data, state, frame);
  return [
    ...axis(state, at, frame),
    ...key(state, at, frame),
    ...lanes(at, frame),
    ...rows(data, state, at, frame),
    ...(state.lag ? lengths(data, at, frame) : []),
    ...steps(data, state, at),
    ...hexagons(data, state, at),
    ...(state.view === 'lanes' ? labels(data, state, at, frame) : []),
  ];
}
