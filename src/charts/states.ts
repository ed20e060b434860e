import type { Chart } from './chart.ts';
import { draw } from './states/draw.ts';
import { describe, inspect, table } from './states/say.ts';
import type { StatesState } from './states/scale.ts';
import { states as named } from './states/states.ts';
import type { StatesData } from './states/types.ts';

/** Final deaths involving synthetic opioids per 100,000 people by state, crude: a map where there is room, tiles where not. */
export const states: Chart<StatesData, StatesState> = {
  id: 'states',
  heights: { compact: 276, wide: 456 },
  states: named,
  nearest: 'plane',
  describe,
  table,
  inspect,
  draw,
};
