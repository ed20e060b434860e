import { data, words } from 'virtual:chart/diplomacy/en';
import { diplomacy as chart } from '../../charts/diplomacy.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `diplomacy`. */
export const payload: Payload = { chart, data, words };
