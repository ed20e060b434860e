import type { Frame, Spot, Table } from '../chart.ts';
import { listed } from '../list.ts';
import { curveIn, curveOf, pointOn } from './curves.ts';
import { viewOf } from './stage.ts';
import { flowsOf, isNamedThen, placesOf, type RoutesState } from './states.ts';
import type { Flow, Place, RoutesData } from './types.ts';
import { isInFrame, seen } from './view.ts';

/** A place's name; in a time in which it only stands for its country, that. */
const nameOf = (place: Place, state: RoutesState, { t }: Frame) =>
  isNamedThen(place, state) || state.past.length ? t(`routes.place.${place.id}`) : t('routes.unnamed');

/** The day of the control, for titles and source. */
export const values = ({ control }: RoutesData, _state: RoutesState, frame: Frame) => ({ control: frame.date(control) });

const placeOf = (data: RoutesData, id: string) => data.places.find((place) => place.id === id)!;
const eraOf = ({ period }: Flow | Place, { control }: RoutesData, { t, date }: Frame) =>
  t(`routes.era.${period}`, { control: date(control) });

/** What the picture says, then how it is drawn: each kind of line with where it starts and ends. */
export function describe(data: RoutesData, state: RoutesState, frame: Frame): string {
  const { t, number, date } = frame;
  const ends = (flows: readonly Flow[], end: 'from' | 'to') =>
    listed([...new Set(flows.map((flow) => nameOf(placeOf(data, flow[end]), state, frame)))], frame);
  const kinds = state.flows.map((kind) => {
    const flows = data.flows.filter((flow) => flow.kind === kind);
    return t(`routes.describe.${kind}`, { count: number(flows.length), from: ends(flows, 'from'), to: ends(flows, 'to') });
  });
  const past = state.past.map((kind) => t(`routes.describe.${kind}.past`, { control: date(data.control) }));
  return [t(`routes.describe.${state.view}`), ...past, ...kinds, t('routes.describe.schematic')].join(' ');
}

/** Every line of the picture as a row. */
export function table(data: RoutesData, state: RoutesState, frame: Frame): Table {
  const { t } = frame;
  const flows = flowsOf(data, state);
  return {
    columns: ['from', 'to', 'carries', 'when', 'basis'].map((id) => ({
      id,
      label: t(`routes.column.${id}`),
      numeric: false,
    })),
    keys: flows.map(({ id }) => id),
    rows: flows.map((flow) => [
      ...[flow.from, flow.to].map((id) => t(`routes.place.${id}`)),
      t(`routes.carries.${flow.kind}`),
      eraOf(flow, data, frame),
      t(flow.schematic ? 'routes.basis.schematic' : 'routes.basis.named'),
    ]),
  };
}

/** The places of the picture in the order of the chain, then its lines. */
export function inspect(data: RoutesData, state: RoutesState, frame: Frame): Spot[] {
  const { t } = frame;
  const view = viewOf(data, state, frame);
  const places = placesOf(data, state).map((place): Spot => {
    const [x, y] = seen(view, place.at);
    const lines = isNamedThen(place, state)
      ? [t(`routes.role.${place.role}`), eraOf(place, data, frame)]
      : [t('routes.role.unnamed')];
    return { key: `place-${place.id}`, x, y, title: nameOf(place, state, frame), lines };
  });
  const flows = flowsOf(data, state).flatMap((flow): Spot[] => {
    const curve = curveIn(view, curveOf(data, flow));
    const visible = Array.from({ length: 39 }, (_, i) => pointOn(curve, (i + 1) / 40)).filter((point) => isInFrame(point, frame));
    const [x, y] = visible[Math.floor(visible.length / 2)] ?? [];
    if (x === undefined || y === undefined) return [];
    const title = t('routes.spot.flow', {
      from: nameOf(placeOf(data, flow.from), state, frame),
      to: nameOf(placeOf(data, flow.to), state, frame),
    });
    return [
      {
        key: `flow-${flow.id}`,
        x,
        y,
        title,
        lines: [
          t(`routes.carries.${flow.kind}`),
          eraOf(flow, data, frame),
          t(flow.schematic ? 'routes.basis.schematic' : 'routes.basis.named'),
        ],
      },
    ];
  });
  return [...places.filter(({ x, y }) => isInFrame([x, y], frame, 0)), ...flows];
}
