import { draw, say } from 'virtual:charts/en';
import type { Payload, Said } from './live.ts';

export { bring } from './live.ts';

const none = (id: string) => Promise.reject(new Error(`no chart ${id}`));

/** Fetches what draws a chart, once; rejects when there is no such chart or the network fails. */
export const load = (id: string): Promise<Payload> => draw[id]?.().then(({ payload }) => payload) ?? none(id);

/** Fetches what answers the reader about a chart. */
export const loadSaid = (id: string): Promise<Said> => say[id]?.().then(({ said }) => said) ?? none(id);
