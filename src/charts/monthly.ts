import type { Chart } from './chart.ts';
import { draw } from './monthly/draw.ts';
import { describe, inspect, table } from './monthly/say.ts';
import { states } from './monthly/states.ts';
import type { MonthlyData, MonthlyState } from './monthly/types.ts';

/** Provisional deaths involving synthetic opioids, 12 months ending with each month: reported solid, predicted lighter. */
export const monthly: Chart<MonthlyData, MonthlyState> = {
  id: 'monthly',
  heights: { compact: 272, wide: 384 },
  states,
  nearest: 'x',
  describe,
  table,
  inspect,
  draw,
};
