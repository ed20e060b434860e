import type { Chart } from './chart.ts';
import { draw } from './mexico/draw.ts';
import { describe, inspect, table } from './mexico/say.ts';
import { states } from './mexico/states.ts';
import type { MexicoData, MexicoState } from './mexico/types.ts';

/** Fentanyl that Mexican authorities said to have seized, each statement by itself. */
export const mexico: Chart<MexicoData, MexicoState> = {
  id: 'mexico',
  heights: { compact: 272, wide: 384 },
  states,
  nearest: 'plane',
  describe,
  table,
  inspect,
  draw,
};
