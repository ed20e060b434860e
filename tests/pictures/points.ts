import { createHash } from 'node:crypto';
import type { Points } from '../../src/charts/chart.ts';
import { positions } from '../../src/charts/points.ts';

/** How many points there are, and a hash over where each of them stands. */
export function hashOfPoints(points: Points): string {
  const { x, y } = positions(points);
  const hash = createHash('sha256').update(new Uint8Array(x.buffer)).update(new Uint8Array(y.buffer));
  return `${x.length} points, ${hash.digest('hex').slice(0, 16)}`;
}
