import type { Spot } from '../../charts/chart.ts';

/** The index of the spot nearest to a point in frame units, along x only or in the plane; -1 when there are none. */
export function nearestSpot(spots: readonly Spot[], point: { x: number; y: number }, by: 'x' | 'plane'): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, spot] of spots.entries()) {
    const away = Math.hypot(spot.x - point.x, by === 'x' ? 0 : spot.y - point.y);
    if (away < least) [best, least] = [i, away];
  }
  return best;
}

/** Which spot an arrow key leads to from another: undefined for keys that do not move. Ends stop, they do not wrap. */
export function stepSpot(key: string, from: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}
