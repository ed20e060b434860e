import { data, words } from 'virtual:chart/states/en';
import { states as chart } from '../../charts/states.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `states`. */
export const payload: Payload = { chart, data, words };
