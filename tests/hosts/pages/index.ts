import { libraryHosts } from './libraries.ts';
import { listenerHosts } from './listeners.ts';
import { oddHosts } from './odd.ts';
import type { Host } from './page.ts';

/** Hosts that are expected to fit the embed at every width. */
export const fittingHosts: readonly Host[] = [...libraryHosts, ...listenerHosts];

/** Every host page there is. */
export const hosts: readonly Host[] = [...fittingHosts, ...Object.values(oddHosts)];
