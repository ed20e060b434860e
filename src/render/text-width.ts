import type { Weight } from '../charts/chart.ts';
import { TEXT } from '../charts/marks.ts';
import table from './widths.json' with { type: 'json' };

const place = new Map([...table.characters].map((c, i) => [c, i]));
const widths: Readonly<Record<number, readonly number[]>> = { 400: table[400], 600: table[600], 700: table[700] };

/**
 * The advance width of a text in Public Sans with tabular figures and without kerning, in the units of `size`. The table is
 * measured from the font by tools/fonts.ts; a character that is not in it counts as wide as a capital M, a Chinese one as
 * wide as it is high.
 */
export function textWidth(text: string, weight: Weight = 400, size = TEXT): number {
  const row = widths[weight]!;
  const fallback = row[place.get('M')!]!;
  let sum = 0;
  for (const c of text) sum += row[place.get(c) ?? -1] ?? (c > '⺀' ? 1000 : fallback);
  return (sum * size) / 1000;
}
