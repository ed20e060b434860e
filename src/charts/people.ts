import type { Chart } from './chart.ts';
import { draw } from './people/draw.ts';
import { describe, inspect, table, values } from './people/say.ts';
import { states } from './people/states.ts';
import type { PeopleData, PeopleState } from './people/types.ts';

/** Every death involving synthetic opioids since 1999 as a dot: one person, a day, a year, all. */
export const people: Chart<PeopleData, PeopleState> = {
  id: 'people',
  heights: { compact: 290, wide: 440 },
  states,
  nearest: 'plane',
  values,
  describe,
  table,
  inspect,
  draw,
};
