import type { Frame, Weight } from './chart.ts';

/** Words broken into lines no wider than some room, in frame units; a word that is wider has a line of its own. */
export function wrapped(
  words: string,
  room: number,
  { textWidth }: Pick<Frame, 'textWidth'>,
  weight?: Weight,
  size?: number,
): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, weight, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
