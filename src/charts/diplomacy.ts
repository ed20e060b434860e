import type { Chart } from './chart.ts';
import { draw } from './diplomacy/draw.ts';
import { describe, inspect, table, values } from './diplomacy/say.ts';
import { states } from './diplomacy/states.ts';
import type { DiplomacyData, DiplomacyState } from './diplomacy/types.ts';

/** Dated events along the chain by their tone between the governments: cooperation up, tension down, the others beneath. */
export const diplomacy: Chart<DiplomacyData, DiplomacyState> = {
  id: 'diplomacy',
  heights: { compact: 272, wide: 400 },
  states,
  nearest: 'plane',
  describe,
  table,
  inspect,
  values,
  draw,
};
