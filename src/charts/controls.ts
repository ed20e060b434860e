import type { Chart } from './chart.ts';
import { draw } from './controls/draw.ts';
import { describe, inspect, table, values } from './controls/say.ts';
import { type ControlsState, states } from './controls/states.ts';
import type { ControlsData } from './controls/types.ts';

/** When the UN, China, the United States, Hong Kong and Mexico put fentanyl, its kin and its precursors on control lists. */
export const controls: Chart<ControlsData, ControlsState> = {
  id: 'controls',
  heights: { compact: 290, wide: 380 },
  states,
  nearest: 'plane',
  values,
  describe,
  table,
  inspect,
  draw,
};
