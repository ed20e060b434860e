import { data, words } from 'virtual:chart/routes/en';
import { routes as chart } from '../../charts/routes.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `routes`. */
export const payload: Payload = { chart, data, words };
