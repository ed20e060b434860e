import type { Chart } from './chart.ts';
import { draw } from './who/draw.ts';
import { describe, inspect, table, values } from './who/say.ts';
import { states } from './who/states.ts';
import type { WhoData, WhoState } from './who/types.ts';

/** Who died of overdoses involving synthetic opioids: counts by age and sex, age-adjusted rates by race and ethnicity. */
export const who: Chart<WhoData, WhoState> = {
  id: 'who',
  heights: { compact: 272, wide: 384 },
  states,
  nearest: 'plane',
  values,
  describe,
  table,
  inspect,
  draw,
};
