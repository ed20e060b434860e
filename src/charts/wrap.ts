import type { Frame, Weight } from './chart.ts';

/** Where words may be parted: after spaces, and between Chinese signs, which keep the stop that follows them. */
const pieces = (words: string): readonly string[] => words.match(/[^ ⺀-￯]+ ?|[⺀-￯][、-。，：]?| /g) ?? [];

/** Words broken into lines no wider than some room, in frame units; a word that is wider is broken with a hyphen. */
export function wrapped(
  words: string,
  room: number,
  { textWidth }: Pick<Frame, 'textWidth'>,
  weight?: Weight,
  size?: number,
): string[] {
  const lines = [''];
  const fits = (line: string) => textWidth(line.trimEnd(), weight, size) <= room;
  for (let piece of pieces(words)) {
    if (lines.at(-1) && !fits(lines.at(-1) + piece)) lines.push('');
    while (!fits(piece) && piece.length > 5) {
      let end = piece.length - 4;
      while (end > 2 && !fits(`${piece.slice(0, end)}-`)) end--;
      lines.splice(-1, 1, `${piece.slice(0, end)}-`, '');
      piece = piece.slice(end);
    }
    lines[lines.length - 1] += piece;
  }
  return lines.map((line) => line.trimEnd());
}

/** The width of the longest part of words that no line breaks. */
export const longest = (words: string, { textWidth }: Frame, weight?: Weight): number =>
  Math.max(...pieces(words).map((piece) => textWidth(piece.trim(), weight)));

/** Words in lines of about a share of their length, none broken within a word. */
export const inLines = (words: string, share: number, frame: Frame, weight?: Weight): string[] =>
  wrapped(words, Math.max(frame.textWidth(words, weight) * share, longest(words, frame, weight)), frame, weight);
