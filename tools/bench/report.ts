import type { Run } from './measure.ts';

type Line = readonly [label: string, value: (run: Run) => string, toBeat?: string];

const ms = (value: number | undefined) => (value === undefined ? 'never' : `${Math.round(value)} ms`);

const lines: readonly Line[] = [
  ['first paint', (run) => ms(run.firstPaint)],
  ['first contentful paint', (run) => ms(run.firstContent)],
  ['first chart', (run) => ms(run.firstChart), 'about 900 ms with charts in the HTML; 3400 to 7700 ms drawn in the browser'],
  ['first chart, JavaScript off', (run) => ms(run.plainChart), 'never, where the browser draws'],
  ['largest contentful paint', (run) => ms(run.largestContent)],
  ['layout shift, load and full scroll', (run) => run.shifts.toFixed(3), '0.00'],
  ['total blocking time', (run) => ms(run.blocked)],
  ['longest frame of the scroll', (run) => ms(run.longestFrame), '50 ms'],
  ['frames over 50 ms', (run) => `${run.slowFrames} of ${run.frames}`],
  ['main-thread work per 1000 px', (run) => ms(run.workPer1000px), '100 ms'],
  ['  of it what an empty page costs', (run) => ms(run.emptyWork)],
  ['JavaScript heap after the scroll', (run) => `${run.heapMB.toFixed(1)} MB`],
];

/** A run as lines of text, beside the numbers to beat, which were measured elsewhere under these conditions. */
export function reportOf(run: Run): string {
  return lines
    .map(([label, value, toBeat]) => `  ${label.padEnd(36)}${value(run).padStart(10)}${toBeat ? `   to beat: ${toBeat}` : ''}`)
    .join('\n');
}
