import type { Frame, Points } from '../chart.ts';
import type { Band } from '../points.ts';
import { shownBy, startsOf } from './count.ts';
import type { PeopleData, PeopleState } from './types.ts';

/** Beyond the frame by more than the largest dot's radius: what a state does not show stands there. */
const away = 24;

/** How much of their room the dots of a state cover. */
const cover = { one: 0.0012, day: 0.2, year: 0.42, all: 0.6 };

/** Where the dots stand in a state: those it shows fill the room from top to bottom, row by row, in the order of years. */
export function layout(data: PeopleData, { scale }: PeopleState, { name, width, height, t, textWidth }: Frame) {
  const year = Math.max(54, textWidth(t('people.day')) + 18);
  const left = { one: 0, day: 0, year, all: name === 'wide' ? 112 : 44 }[scale];
  const bottom = height - 30;
  const [from, to] = shownBy(data)[scale];
  const starts = Uint32Array.from(startsOf(data));
  const years = data.deaths.length - 1;
  const gap = scale === 'all' ? 1.3 : 0;
  const area = ((width - left) * (bottom - years * gap)) / (to - from);
  const radius = Math.sqrt((cover[scale] * area) / Math.PI);
  // Dots of a size that is seen stay whole inside the room.
  const inset = scale === 'day' ? radius : 0;
  const pitch = (bottom - 2 * inset - years * gap) / (to - from);
  const tops = Float64Array.from(starts.subarray(0, -1), (at, run) => {
    const shift = at < from ? -away - inset : at < to ? Math.min(run, years) * gap : height + away - bottom;
    return inset + shift + (at - from + 0.5) * pitch;
  });
  const points: Points = { starts, tops, left: left + inset, width: width - left - 2 * inset, pitch, radius };
  /** The dots that are in the frame, in the bands that they form there. */
  const bands: readonly Band[] =
    scale === 'all' ? data.deaths.map((deaths, i) => [starts[i]!, starts[i]! + deaths]) : [[from, to]];
  return { left, bottom, points, bands };
}
