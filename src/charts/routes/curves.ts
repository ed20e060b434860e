import type { Flow, Point, RoutesData } from './types.ts';
import { seen, type View } from './view.ts';

/** A flow's curve by its four points, in the drawing or in a frame. */
export type Curve = readonly [from: Point, c1: Point, c2: Point, to: Point];

/** How far a curve bows to the north of its straight line, as a share of its length. */
const bows: Readonly<Record<Flow['kind'], number>> = { parcels: 0.15, ingredients: 0.1, inland: 0.12, finished: 0.04 };

/** The curve of a flow in the drawing; of one kind, those that start further north bow more, so that they lie apart. */
export function curveOf({ places, flows }: RoutesData, flow: Flow): Curve {
  const at = (id: string) => places.find((place) => place.id === id)!.at;
  const [from, to] = [at(flow.from), at(flow.to)];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const turn = dx > 0 ? 1 : -1;
  const peers = flows
    .filter(({ kind }) => kind === flow.kind)
    .sort((a, b) => at(b.from)[1] - at(a.from)[1] || at(b.to)[1] - at(a.to)[1]);
  const bow = bows[flow.kind] + 0.03 * peers.indexOf(flow);
  const along = (share: number): Point => [from[0] + dx * share + dy * turn * bow, from[1] + dy * share - dx * turn * bow];
  return [from, along(0.28), along(0.72), to];
}

/** A curve in frame units. */
export const curveIn = (view: View, curve: Curve): Curve => curve.map((point) => seen(view, point)) as unknown as Curve;

/** The distance between the ends of a curve. */
export const lengthOf = ([from, , , to]: Curve): number => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** A path of one cubic: the same commands in every view. */
export const pathOf = ([a, b, c, d]: Curve): string => `M${a}C${b} ${c} ${d}`;

/** The point of a curve at a share of its way. */
export function pointOn(curve: Curve, t: number): [number, number] {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  const sum = (axis: 0 | 1) => curve.reduce((total, point, i) => total + point[axis] * weights[i]!, 0);
  return [sum(0), sum(1)];
}

/** A small arrow head on a curve, at a share of its way. */
export function headOn(curve: Curve, t: number, size: number): string {
  const [x, y] = pointOn(curve, t);
  const [bx, by] = pointOn(curve, t - 0.02);
  const length = Math.hypot(x - bx, y - by) || 1;
  const [ux, uy] = [((x - bx) / length) * size, ((y - by) / length) * size];
  const at = (along: number, aside: number) =>
    `${Math.round((x + ux * along - uy * aside) * 100) / 100},${Math.round((y + uy * along + ux * aside) * 100) / 100}`;
  return `M${at(1, 0)}L${at(-0.7, 0.75)}L${at(-0.7, -0.75)}Z`;
}
