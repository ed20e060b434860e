import { data, words } from 'virtual:chart/deaths/en';
import { deaths as chart } from '../../charts/deaths.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `deaths`. */
export const payload: Payload = { chart, data, words };
