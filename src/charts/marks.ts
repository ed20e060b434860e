import type { Frame, Mark, TextStyle, Weight } from './chart.ts';

/** Size of the smallest text of any picture, in frame units: 11 CSS px in a 280 px column of a 360-unit frame needs 14.15. */
export const TEXT = 14.5;

/** Baseline to top of a capital, and to the bottom of a descender, as shares of the size (Public Sans). */
export const ASCENT = 0.76;
export const DESCENT = 0.22;

/**
 * The value of an attribute that is the same in every state of a frame and stands in the page already, such as an outline:
 * the browser is not sent it, and leaves the attribute as it is. At build every attribute has its value.
 */
export const KEPT = '=';

export interface TextOptions extends Partial<TextStyle> {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly class?: string;
}

/** A text mark with everything on it that its extent depends on. `x`, `y` is the baseline point. */
export function text(key: string, x: number, y: number, words: string, options: TextOptions = {}): Mark {
  const { size = TEXT, weight = 400, anchor = 'start', class: className = 'label' } = options;
  return {
    key,
    tag: 'text',
    attrs: { class: className, x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor },
    text: words,
  };
}

/** A path. */
export const shape = (key: string, look: string, d: string): Mark => ({ key, tag: 'path', attrs: { class: look, d } });

/** A straight line. */
export const line = (key: string, look: string, [x1, y1, x2, y2]: readonly [number, number, number, number]): Mark => ({
  key,
  tag: 'line',
  attrs: { class: look, x1, x2, y1, y2 },
});

export interface Box {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of one text mark, from the font's width table. */
export function textBox(mark: Mark, frame: Frame): Box {
  const {
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    'text-anchor': anchor,
  } = mark.attrs as Record<string, number> & { 'text-anchor': string };
  const width = frame.textWidth(mark.text ?? '', weight as Weight, size);
  const left = x! - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { key: mark.key, left, right: left + width, top: y! - size! * ASCENT, bottom: y! + size! * DESCENT };
}

/** The boxes of all texts of a picture, nested ones included (texts stand in no transformed group). */
export function textBoxes(marks: readonly Mark[], frame: Frame): Box[] {
  return marks.flatMap((mark) => [
    ...(mark.tag === 'text' && mark.text ? [textBox(mark, frame)] : []),
    ...textBoxes(mark.children ?? [], frame),
  ]);
}

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const moved = (mark: Mark, by: number): Mark => ({ ...mark, attrs: { ...mark.attrs, x: Number(mark.attrs['x']) + by } });

/** A text moved sideways, as far as it must to stay in the frame. */
export function inside(mark: Mark, frame: Frame): Mark {
  const { left, right } = textBox(mark, frame);
  return moved(mark, Math.max(0, -left) - Math.max(0, right - frame.width));
}

/** A text moved to the right, past another that it would cover. */
export function aside(mark: Mark, other: Mark, frame: Frame): Mark {
  const [own, box] = [textBox(mark, frame), textBox(other, frame)];
  return overlap(own, box) ? moved(mark, box.right + 6 - own.left) : mark;
}
