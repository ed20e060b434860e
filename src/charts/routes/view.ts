import type { Frame } from '../chart.ts';
import type { Place, Point } from './types.ts';

/** From the drawing to a frame: larger by `k`, then moved. Three numbers, so that a zoom is their tween. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Room around the places of a view, in frame units, for labels and for seeing where one is. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** The view that shows these places as large as their room in the frame lets them be. */
export function viewOver(places: readonly Place[], { width, height }: Frame, room: Room): View {
  const [xs, ys] = [places.map(({ at }) => at[0]), places.map(({ at }) => at[1])];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [width - room.left - room.right, height - room.top - room.bottom];
  const k = hundredth(Math.min(wide / (right - left), high / (bottom - top)));
  return {
    k,
    x: hundredth(room.left + wide / 2 - (k * (left + right)) / 2),
    y: hundredth(room.top + high / 2 - (k * (top + bottom)) / 2),
  };
}

/** A point of the drawing in frame units. */
export const seen = ({ x, y, k }: View, [px, py]: Point): [number, number] => [hundredth(x + k * px), hundredth(y + k * py)];

/** Whether a point in frame units lies in the frame, with some air. */
export const isInFrame = ([x, y]: Point, { width, height }: Frame, air = 8): boolean =>
  x >= air && x <= width - air && y >= air && y <= height - air;
