import type { Chart } from './chart.ts';
import { hatch, key } from './states/key.ts';
import { labels, shapes } from './states/map.ts';
import { describe, inspect, table } from './states/say.ts';
import type { StatesState } from './states/scale.ts';
import { tiles } from './states/tiles.ts';
import type { StatesData } from './states/types.ts';

/** Final deaths involving synthetic opioids per 100,000 people by state, crude: a map where there is room, tiles where not. */
export const states: Chart<StatesData, StatesState> = {
  id: 'states',
  heights: { compact: 276, wide: 456 },
  states: {
    y1999: { year: 1999 },
    y2013: { year: 2013 },
    y2019: { year: 2019 },
    y2022: { year: 2022 },
    y2024: { year: 2024 },
    change: { year: 2024, since: 2022 },
  },
  nearest: 'plane',
  describe,
  table,
  inspect,
  draw(data, view, frame) {
    const states =
      frame.name === 'wide' ? [...shapes(data, view, frame), ...labels(data, view, frame)] : tiles(data, view, frame);
    return [hatch(frame, data.fine), ...key(frame, view), ...states];
  },
};
