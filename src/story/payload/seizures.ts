import { data, words } from 'virtual:chart/seizures/en';
import { seizures as chart } from '../../charts/seizures.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `seizures`. */
export const payload: Payload = { chart, data, words };
