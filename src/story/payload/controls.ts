import { data, words } from 'virtual:chart/controls/en';
import { controls as chart } from '../../charts/controls.ts';
import type { Payload } from '../live.ts';

/** What the browser needs to draw `controls`. */
export const payload: Payload = { chart, data, words };
