import type { TextStyle } from '../charts/chart.ts';
import { wrapped } from '../charts/wrap.ts';
import { textWidth } from './text-width.ts';

/** Words in lines for an image, no wider than a room; where narrower lines keep a last word from standing alone, they are narrower. */
export function linesOf(words: string, room: number, style: TextStyle): string[] {
  const at = (by: number) => wrapped(words, room * by, { textWidth }, style.weight, style.size);
  const widest = at(1);
  const isWhole = (lines: readonly string[]) => lines.length === 1 || lines.at(-1)!.includes(' ');
  return [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7].map(at).find((lines) => lines.length === widest.length && isWhole(lines)) ?? widest;
}
