import type { AnyExplore } from './chart.ts';
import { explore as controls } from './controls/explore.ts';
import { explore as diplomacy } from './diplomacy/explore.ts';
import { explore as states } from './states/explore.ts';

/** The charts that can be explored, by id: for build and tests. What a scrolling reader loads never imports this. */
export const explores: Readonly<Record<string, AnyExplore>> = { controls, diplomacy, states };
