import type { Frame, Mark } from '../chart.ts';
import { shape, TEXT, text } from '../marks.ts';
import { shapeOf } from './map.ts';
import { type StatesState, shownOf } from './scale.ts';
import type { State, StatesData } from './types.ts';

const COLUMNS = 11;
const TOP = 58;
const ROWS = 8;

/** The corner and the size of a state's tile. */
function tileOf({ tile: [column, row] }: State, { width, height }: Frame) {
  const [w, h] = [width / COLUMNS, (height - TOP) / ROWS];
  return { x: column * w + 1, y: TOP + row * h + 1, width: w - 2, height: h - 2 };
}

/** The middle of a state's tile. */
export function tileMiddle(state: State, frame: Frame): [number, number] {
  const { x, y, width, height } = tileOf(state, frame);
  return [x + width / 2, y + height / 2];
}

/** One tile a state, with its two letters; a rise carries a small arrow, so that colour does not say it alone. */
export function tiles(data: StatesData, view: StatesState, frame: Frame): Mark[] {
  return data.states.flatMap((state) => {
    const shown = shownOf(state, view);
    const { x, y, width, height } = tileOf(state, frame);
    const [cx, cy] = tileMiddle(state, frame);
    const code = text(`code-${state.id}`, cx - (shown.look === 'rise' ? 4 : 0), cy + TEXT * 0.36, state.id, {
      anchor: 'middle',
      weight: 600,
      class: shown.isDeep ? 'code on-deep' : shown.value === null ? 'code halo' : 'code',
    });
    const tile = shapeOf(state.id, `M${r(x)} ${r(y)}h${r(width)}v${r(height)}h${r(-width)}z`, shown, frame);
    const arrow = shape(`rise-${state.id}`, 'rise-arrow', `M${r(x + width - 9)} ${r(y + 7)}l3.5 -5l3.5 5z`);
    return [tile, ...(shown.look === 'rise' ? [arrow] : []), code];
  });
}

const r = (value: number) => Math.round(value * 100) / 100;
