import type { Chart } from './chart.ts';
import { draw } from './listings/draw.ts';
import { describe, inspect, table } from './listings/say.ts';
import { type ListingsState, states } from './listings/states.ts';
import type { ListingsData } from './listings/types.ts';

/** A trade site’s search results before the Beijing talks, emptied on their eve, and the trade by June: a schematic after newspaper reports. */
export const listings: Chart<ListingsData, ListingsState> = {
  id: 'listings',
  heights: { compact: 258, wide: 340 },
  states,
  nearest: 'plane',
  describe,
  table,
  inspect,
  draw,
};
