import type { AnyChart } from './chart.ts';
import { controls } from './controls.ts';
import { deaths } from './deaths.ts';
import { diplomacy } from './diplomacy.ts';
import { listings } from './listings.ts';
import { mexico } from './mexico.ts';
import { monthly } from './monthly.ts';
import { people } from './people.ts';
import { potency } from './potency.ts';
import { roles } from './roles.ts';
import { routes } from './routes.ts';
import { seizures } from './seizures.ts';
import { states } from './states.ts';
import { who } from './who.ts';

/** All charts, in the order in which pages list them. */
export const charts: readonly AnyChart[] = [
  deaths,
  people,
  monthly,
  routes,
  states,
  listings,
  diplomacy,
  seizures,
  controls,
  who,
  potency,
  roles,
  mexico,
];
