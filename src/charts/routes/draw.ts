import type { Frame, Mark } from '../chart.ts';
import { names } from './names.ts';
import { stage } from './stage.ts';
import type { RoutesState } from './states.ts';
import type { RoutesData } from './types.ts';

/** Land, flows and places, and their names. */
export const draw = (data: RoutesData, state: RoutesState, frame: Frame): Mark[] => [
  stage(data, state, frame),
  ...names(data, state, frame),
];
