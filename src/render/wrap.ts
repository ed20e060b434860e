import type { TextStyle } from '../charts/chart.ts';
import { textWidth } from './text-width.ts';

/** Words broken into lines no wider than `room`, in frame units. A word wider than that has a line of its own. */
export function wrap(text: string, style: TextStyle, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, style) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
