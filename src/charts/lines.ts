import type { Frame, Mark } from './chart.ts';
import { inside, line, overlap, TEXT, text, textBox } from './marks.ts';

/** A linear scale from a domain to a range. d3-scale's brings colours, dates and formats that no chart here uses: 8 kB against one line. */
export const linear =
  ([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]) =>
  (value: number): number =>
    r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);

/** A straight-jointed path through points in frame units; `close` is the base line that an area goes down to. */
export function path(points: readonly (readonly [number, number])[], close?: number): string {
  const whole = points.map((point) => point.map((value) => Math.round(value * 100) / 100).join());
  if (points.length === 0) return '';
  const edge = (i: number) => whole.at(i)!.split(',')[0];
  return `M${whole.join('L')}${close === undefined ? '' : `L${edge(-1)},${close}L${edge(0)},${close}Z`}`;
}

/** A straight-jointed path that breaks where a point is missing; a lone point between gaps is a dot of the line's width. */
export function broken(points: readonly (readonly [number, number] | null)[]): string {
  const runs: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)!.push(point);
    else runs.push([]);
  }
  return runs.map((run) => path(run) + (run.length === 1 ? 'Z' : '')).join('');
}

/** A dot on a line. */
export const dot = (key: string, [cx, cy]: readonly [number, number], tones: string, r = 4.5): Mark => ({
  key,
  tag: 'circle',
  attrs: { class: `dot ${tones}`, cx, cy, r },
});

/** Marks as far as they lie between two edges: what reaches further is cut off. */
export const between = (key: string, left: number, right: number, { height }: Frame, children: readonly Mark[]): Mark => ({
  key,
  tag: 'svg',
  attrs: { x: left, y: 0, width: right - left, height, viewBox: `${left} 0 ${right - left} ${height}` },
  children,
});

/** Where a plot of lines stands: with room behind it for the widths of what is said there, but at least so much. */
export function plotBox({ name, width, height }: Frame, said: readonly number[], least = name === 'wide' ? 104 : 86) {
  const room = Math.max(least, ...said.map((one) => one + 8));
  return { left: 1, right: width - Math.min(room, width * 0.48), top: 24, bottom: height - 28 };
}

export interface GridOptions {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  /** Said after the number on the top gridline only. */
  readonly unit: string;
}

/** Horizontal gridlines with their numbers above them at the left, the unit on the top one. */
export function grid(frame: Frame, { ticks, y, left, right, unit }: GridOptions): Mark[] {
  const top = Math.max(...ticks);
  return ticks.flatMap((tick) => [
    line(`grid-${tick}`, tick === 0 ? 'axis' : 'grid', [left, y(tick), right, y(tick)]),
    ...(tick === 0 ? [] : [text(`tick-${tick}`, left, y(tick) - 5, frame.number(tick) + (tick === top ? ` ${unit}` : ''))]),
  ]);
}

/** Moves texts apart downwards, in the order of their baselines, so that no two boxes share an area; `floor` is the lowest baseline. */
export function spread(labels: readonly Mark[], frame: Frame, floor: number): Mark[] {
  const sorted = [...labels].sort((a, b) => Number(a.attrs['y']) - Number(b.attrs['y']));
  const at = (mark: Mark, y: number): Mark => ({ ...mark, attrs: { ...mark.attrs, y } });
  const placed: Mark[] = [];
  for (const label of sorted) {
    let moved = label;
    for (const other of placed) {
      if (overlap(textBox(moved, frame), textBox(other, frame))) moved = at(moved, Number(other.attrs['y']) + TEXT * 1.2);
    }
    placed.push(moved);
  }
  const over = Math.max(0, Math.max(...placed.map((mark) => Number(mark.attrs['y']))) - floor);
  return placed.map((mark) => at(mark, Number(mark.attrs['y']) - over));
}

/** Years under the plot, kept inside the frame at its edges; one that comes too near to the one before is left out. */
export function yearLabels(frame: Frame, years: readonly number[], x: (year: number) => number): Mark[] {
  let end = -9;
  return years.flatMap((year) => {
    const label = inside(text(`year-${year}`, x(year), frame.height - 6, frame.date(String(year)), { anchor: 'middle' }), frame);
    const { left, right } = textBox(label, frame);
    if (left < end + 4) return [];
    end = right;
    return [label];
  });
}
