import type { Frame, Mark } from './chart.ts';
import { TEXT, type TextOptions, text } from './marks.ts';

/** A bar by its corner and size; nothing is drawn of a width or height below zero. */
export const bar = (key: string, tones: string, x: number, y: number, width: number, height: number): Mark => ({
  key,
  tag: 'rect',
  attrs: { class: `bar ${tones}`, x, y, width: Math.max(0, width), height: Math.max(0, height) },
});

/** Rows of lying bars between two heights: the middle of each row, and how thick its bar is. */
export function rowsOf(count: number, top: number, bottom: number) {
  const step = (bottom - top) / count;
  return { at: (i: number) => top + (i + 0.5) * step, thick: Math.min(24, step * 0.68) };
}

/** Words that stand in a row, set on its middle. */
export const inRow = (key: string, x: number, middle: number, words: string, options?: TextOptions): Mark =>
  text(key, x, middle + TEXT * 0.36, words, options);

/** A lying bar in a row, with the name of the row before it, its value behind it, and a word behind that. */
export interface RowParts {
  readonly key: string | number;
  readonly middle: number;
  readonly thick: number;
  readonly left: number;
  readonly width: number;
  readonly tones: string;
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** The marks of a row; what has no words is left out. */
export function row({ key, middle, thick, left, width, tones, name, value, note }: RowParts, frame: Frame): Mark[] {
  const end = left + width + 6;
  const after = end + 6 + frame.textWidth(value, 700);
  return [
    bar(`bar-${key}`, `${tones} is-part`, left, middle - thick / 2, width, thick),
    ...(name ? [inRow(`row-${key}`, 0, middle, name)] : []),
    inRow(`value-${key}`, end, middle, value, { weight: 700, class: 'strong' }),
    ...(note ? [inRow(`note-${key}`, after, middle, note)] : []),
  ];
}
