import type { Chart } from './chart.ts';
import { draw } from './potency/draw.ts';
import { describe, inspect, table } from './potency/say.ts';
import { states } from './potency/states.ts';
import type { PotencyData, PotencyState } from './potency/types.ts';

/** How strong the powder and pills were that DEA laboratories tested: evidence about supply, read with care. */
export const potency: Chart<PotencyData, PotencyState> = {
  id: 'potency',
  heights: { compact: 272, wide: 384 },
  states,
  nearest: 'plane',
  describe,
  table,
  inspect,
  draw,
};
