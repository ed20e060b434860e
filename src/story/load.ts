import { draw, say } from 'virtual:charts/en';
import type { Payload, Said } from './live.ts';

const none = (id: string) => Promise.reject(new Error(`no chart ${id}`));
const loaders: Readonly<Record<string, () => Promise<Payload>>> = {
  deaths: () => import('./payload/deaths.ts').then((m) => m.payload),
  diplomacy: () => import('./payload/diplomacy.ts').then((m) => m.payload),
  monthly: () => import('./payload/monthly.ts').then((m) => m.payload),
  routes: () => import('./payload/routes.ts').then((m) => m.payload),
  controls: () => import('./payload/controls.ts').then((m) => m.payload),
  listings: () => import('./payload/listings.ts').then((m) => m.payload),
  seizures: () => import('./payload/seizures.ts').then((m) => m.payload),
  states: () => import('./payload/states.ts').then((m) => m.payload),
};

/** Fetches what draws a chart, once; rejects when there is no such chart or the network fails. */
export const load = (id: string): Promise<Payload> => draw[id]?.().then(({ payload }) => payload) ?? none(id);

/** Fetches what answers the reader about a chart. */
export const loadSaid = (id: string): Promise<Said> => say[id]?.().then(({ said }) => said) ?? none(id);
