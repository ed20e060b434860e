import { data, words } from 'virtual:chart/listings/en';
import { listings as chart } from '../../charts/listings.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `listings`. */
export const payload: Payload = { chart, data, words };
