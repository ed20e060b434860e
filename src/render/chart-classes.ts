import { readFileSync } from 'node:fs';
import type { Mark } from '../charts/chart.ts';
import { frameNames } from './frame.ts';
import { addresses, picture } from './picture.ts';

const classesIn = (marks: readonly Mark[]): string[] =>
  marks.flatMap(({ tag, attrs, children }) => [
    ...String(attrs['class'] ?? '').split(' '),
    // The canvas that the browser lays under points.
    ...(tag === 'points' ? ['dots', 'is-painted'] : []),
    ...classesIn(children ?? []),
  ]);

const namedIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);

const made = new Map<string, readonly string[]>();

/** The classes of chart.css that no picture of a chart has: an embed of it does without their rules. */
export function classesForeignTo(chart: string): readonly string[] {
  const known = made.get(chart);
  if (known) return known;
  const own = addresses
    .filter((address) => address.startsWith(`${chart}.`))
    .flatMap((address) => frameNames.flatMap((name) => classesIn(picture(address, 'en').frames[name].marks)));
  const framed = ['embed', 'picture'].flatMap((name) => namedIn(`src/styles/${name}.css`));
  const used = new Set(['chart', `chart-${chart}`, 'is-compact', 'is-wide', ...own, ...framed]);
  const foreign = [...new Set(namedIn('src/styles/chart.css'))].filter((name) => !used.has(name));
  made.set(chart, foreign);
  return foreign;
}
