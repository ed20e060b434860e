import type { Chart } from './chart.ts';
import { draw } from './deaths/draw.ts';
import { describe, inspect, table } from './deaths/say.ts';
import { states } from './deaths/states.ts';
import type { DeathsData, DeathsState } from './deaths/types.ts';

/** US overdose deaths by year and drug: final counts as lines, provisional December values as dashed pieces of their own. */
export const deaths: Chart<DeathsData, DeathsState> = {
  id: 'deaths',
  heights: { compact: 272, wide: 384 },
  states,
  nearest: 'x',
  describe,
  table,
  inspect,
  draw,
};
