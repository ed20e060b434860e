import type { Frame, Mark } from '../chart.ts';
import { dot } from '../lines.ts';
import { KEPT, shape } from '../marks.ts';
import { curveIn, curveOf, headOn, lengthOf, pathOf } from './curves.ts';
import { flowsOf, isNamedThen, placesOf, type RoutesState } from './states.ts';
import type { Land, Place, RoutesData } from './types.ts';
import { type Room, seen, type View, viewOver } from './view.ts';

/** Room around the places of each view. */
const rooms: Readonly<Record<RoutesState['view'], Readonly<Record<Frame['name'], Room>>>> = {
  ocean: { wide: { left: 92, right: 62, top: 132, bottom: 84 }, compact: { left: 50, right: 26, top: 90, bottom: 62 } },
  coast: { wide: { left: 280, right: 210, top: 40, bottom: 44 }, compact: { left: 88, right: 60, top: 36, bottom: 36 } },
};

/** The view of a state: the whole chain across the ocean, or its Mexican part. */
export function viewOf(data: RoutesData, state: RoutesState, frame: Frame): View {
  const near = data.places.filter(({ role }) => role === 'port' || role === 'cartel' || role === 'crossing');
  return viewOver(state.view === 'coast' ? near : data.places, frame, rooms[state.view][frame.name]);
}

const stageOf: Readonly<Record<Land, string>> = { other: '', china: 'makers', mexico: 'cartels', 'united-states': 'toll' };
const lands = Object.keys(stageOf) as Land[];

/** All land in one group whose transform is the view. The inner group takes the paths' fine units back, so that a tween of two decimals does not jerk. */
function land({ outlines, fine }: RoutesData, { lit }: RoutesState, { x, y, k }: View): Mark {
  const shapes = lands.map((id) =>
    shape(`land-${id}`, lit.includes(id) ? `land is-${stageOf[id]}` : 'land', outlines?.[id] ?? KEPT),
  );
  const inner: Mark = {
    key: 'fine',
    tag: 'g',
    attrs: { transform: `scale(${0.01 / fine})`, 'stroke-width': (0.8 * 100 * fine) / (k * 100) },
    children: shapes,
  };
  return {
    key: 'land',
    tag: 'g',
    attrs: { transform: `translate(${x} ${y}) scale(${Math.round(k * 10000) / 100})` },
    children: [inner],
  };
}

function flows(data: RoutesData, state: RoutesState, view: View, frame: Frame): Mark[] {
  const size = frame.name === 'wide' ? 6 : 5;
  return flowsOf(data, state).flatMap((flow, i): Mark[] => {
    const curve = curveIn(view, curveOf(data, flow));
    const look = `is-${flow.kind === 'inland' ? 'ingredients' : flow.kind}${state.past.includes(flow.kind) ? ' is-past' : ''}`;
    return [
      shape(`flow-${flow.id}`, `flow ${look}`, pathOf(curve)),
      ...(lengthOf(curve) < 40 ? [] : [shape(`head-${flow.id}`, `head ${look}`, headOn(curve, 0.56 + 0.03 * (i % 3), size))]),
    ];
  });
}

const placeMark = (place: Place, state: RoutesState, view: View, frame: Frame): Mark => {
  const look = isNamedThen(place, state) ? place.stage : `${place.stage} is-hollow`;
  return dot(`place-${place.id}`, seen(view, place.at), look, frame.name === 'wide' ? 4.5 : 4);
};

/** Land, flows and dots, cut off at the frame's edge. */
export function stage(data: RoutesData, state: RoutesState, frame: Frame): Mark {
  const { width, height } = frame;
  const view = viewOf(data, state, frame);
  const dots = placesOf(data, state).map((place) => placeMark(place, state, view, frame));
  return {
    key: 'stage',
    tag: 'svg',
    attrs: { x: 0, y: 0, width, height, viewBox: `0 0 ${width} ${height}` },
    children: [land(data, state, view), ...flows(data, state, view, frame), ...dots],
  };
}
