import type { Chart } from './chart.ts';
import { draw } from './roles/draw.ts';
import { describe, inspect, table } from './roles/say.ts';
import { type RolesState, states } from './roles/states.ts';
import type { RolesData } from './roles/types.ts';

/** Who is said to do what along the chain, how money flows back, and which office acts where. */
export const roles: Chart<RolesData, RolesState> = {
  id: 'roles',
  heights: { compact: 272, wide: 320 },
  states,
  nearest: 'plane',
  describe,
  table,
  inspect,
  draw,
};
