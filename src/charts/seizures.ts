import type { Chart } from './chart.ts';
import { draw } from './seizures/draw.ts';
import { describe, inspect, table, values } from './seizures/say.ts';
import { states } from './seizures/states.ts';
import type { SeizuresData, SeizuresState } from './seizures/types.ts';

/** Fentanyl that US Customs and Border Protection seized, by weight: where drugs are found, not how much gets through. */
export const seizures: Chart<SeizuresData, SeizuresState> = {
  id: 'seizures',
  heights: { compact: 272, wide: 384 },
  states,
  nearest: 'plane',
  values,
  describe,
  table,
  inspect,
  draw,
};
