import type { Chart } from './chart.ts';
import { draw } from './routes/draw.ts';
import { describe, inspect, table, values } from './routes/say.ts';
import { type RoutesState, states } from './routes/states.ts';
import type { RoutesData } from './routes/types.ts';

/** From makers over the Pacific to cartels, border and toll: what moves between places that cases and reports name. */
export const routes: Chart<RoutesData, RoutesState> = {
  id: 'routes',
  heights: { compact: 228, wide: 350 },
  states,
  nearest: 'plane',
  describe,
  table,
  inspect,
  values,
  draw,
};
