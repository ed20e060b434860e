import { data, words } from 'virtual:chart/monthly/en';
import { monthly as chart } from '../../charts/monthly.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `monthly`. */
export const payload: Payload = { chart, data, words };
