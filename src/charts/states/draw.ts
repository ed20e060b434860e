import type { Frame, Mark } from '../chart.ts';
import { hatch, key } from './key.ts';
import { labels, shapes } from './map.ts';
import type { StatesState } from './scale.ts';
import { tiles } from './tiles.ts';
import type { StatesData } from './types.ts';

/** A map where there is room, tiles where not. */
export function draw(data: StatesData, view: StatesState, frame: Frame): Mark[] {
  const shown = frame.name === 'wide' ? [...shapes(data, view, frame), ...labels(data, view, frame)] : tiles(data, view, frame);
  return [hatch(frame, data.fine), ...key(frame, view), ...shown];
}
