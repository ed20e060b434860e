import type { Payload } from './live.ts';

const loaders: Readonly<Record<string, () => Promise<Payload>>> = {
  deaths: () => import('./payload/deaths.ts').then((m) => m.payload),
  diplomacy: () => import('./payload/diplomacy.ts').then((m) => m.payload),
  monthly: () => import('./payload/monthly.ts').then((m) => m.payload),
  routes: () => import('./payload/routes.ts').then((m) => m.payload),
  listings: () => import('./payload/listings.ts').then((m) => m.payload),
  seizures: () => import('./payload/seizures.ts').then((m) => m.payload),
  states: () => import('./payload/states.ts').then((m) => m.payload),
};

/** Fetches a chart's code, data and words, once; rejects when there is no such chart or the network fails. */
export const load = (id: string): Promise<Payload> => loaders[id]?.() ?? Promise.reject(new Error(`no chart ${id}`));
