import type { Frame, Points } from '../chart.ts';
import { along } from '../points.ts';
import { chosen, count } from './count.ts';
import type { PeopleData, PeopleState } from './types.ts';

/** Beyond the frame by more than the largest dot's radius: what a state does not show stands there. */
const away = 24;

/** How much of its room the dots of a state cover; the one dot has a size of its own. */
const cover = { one: 0, day: 0.2, year: 0.42, all: 0.6 };
const radiusOf = { compact: 7, wide: 9 };

/** The room for dots in a frame; beside it stand the words. */
function room({ scale }: PeopleState, { name, width, height }: Frame) {
  const gutters = name === 'wide' ? { one: 0, day: 0, year: 76, all: 112 } : { one: 0, day: 0, year: 54, all: 44 };
  return { left: gutters[scale], right: width - 1, top: 1, bottom: height - 30 };
}

/** The dots that a state shows: from the first up to but not including the end. */
function shownOf(data: PeopleData, { scale }: PeopleState): readonly [from: number, to: number] {
  const { total, inYear } = count(data);
  const { one, first, end } = chosen(data);
  return (
    {
      one: [one, one + 1],
      day: [first, end],
      year: [total - inYear, total],
      all: [0, total],
    } as const
  )[scale];
}

/** The runs of dots: the years, and of the last one what is before the day, in it and after it, the one person apart. */
function runsOf(data: PeopleData): Uint32Array {
  const { total, inYear } = count(data);
  const { one, first, end } = chosen(data);
  const years = data.deaths.slice(0, -1).map((_, i) => data.deaths.slice(0, i).reduce((a, b) => a + b, 0));
  return Uint32Array.of(...years, total - inYear, first, one, one + 1, end, total);
}

/** Where the dots stand in a state: those it shows fill the room from top to bottom, row by row, in the order of years. */
export function layout(data: PeopleData, state: PeopleState, frame: Frame) {
  const { deaths } = data;
  const { one, first, end } = chosen(data);
  const [from, to] = shownOf(data, state);
  const starts = runsOf(data);
  const box = room(state, frame);
  const years = deaths.length - 1;
  const gap = state.scale !== 'all' ? 0 : frame.name === 'wide' ? 1.6 : 1;
  const area = ((box.right - box.left) * (box.bottom - box.top - years * gap)) / (to - from);
  const radius = state.scale === 'one' ? radiusOf[frame.name] : Math.sqrt((cover[state.scale] * area) / Math.PI);
  // Dots of a size that is seen stay whole inside the room.
  const inset = state.scale === 'day' ? radius : 0;
  const pitch = (box.bottom - box.top - 2 * inset - years * gap) / (to - from);
  const top = box.top + inset;
  const tops = Float64Array.from({ length: starts.length - 1 }, (_, run) => {
    const at = starts[run]!;
    const shift = at < from ? -away - top : at >= to ? frame.height + away - box.bottom : Math.min(run, years) * gap;
    return top + shift + (at - from + 0.5) * pitch;
  });
  const width = box.right - box.left - 2 * inset;
  const points: Points = { starts, tops, left: box.left + inset, width, pitch, radius };
  /** The point of a dot. */
  const at = (index: number): readonly [x: number, y: number] => {
    const run = starts.findLastIndex((start) => start <= index);
    return [points.left + along(index) * width, tops[run]! + (index - starts[run]!) * pitch];
  };
  /** Top and bottom of a year's dots. */
  const band = (i: number): readonly [top: number, bottom: number] => {
    const top = tops[i]! - pitch / 2;
    return [top, top + deaths[i]! * pitch];
  };
  return { ...box, points, at, band, one, first, end };
}
