import type { Frame, Mark } from './chart.ts';
import { type Box, overlap, TEXT, type TextOptions, text, textBox } from './marks.ts';

/** Where a label stands from its point: compass points, or on it. */
export type Side = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw' | 'on';

/** A label that wants to stand near a point: one or more lines, on the first of its sides that has room. */
export interface Wish {
  readonly key: string;
  readonly lines: readonly { readonly words: string; readonly options?: TextOptions }[];
  readonly at: readonly [x: number, y: number];
  /** Distance from the point. */
  readonly gap: number;
  readonly sides: readonly Side[];
  /** Room kept free before the words, for a sign of their own. */
  readonly lead?: number;
  /** How many of the shown points it may cover at most, rather than be left out. */
  readonly cover?: number;
}

export const LEADING = TEXT * 1.14;

/** The lines of a label on one side of its point. */
export function standing({ key, lines, at: [x, y], gap, lead = 0 }: Wish, side: Side): Mark[] {
  const [dx, dy] =
    side === 'on'
      ? [0, 0]
      : [side.includes('e') ? 1 : side.includes('w') ? -1 : 0, side.includes('s') ? 1 : side.includes('n') ? -1 : 0];
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const reach = dx && dy ? gap * 0.75 : gap;
  const first =
    y + dy * reach + TEXT * (dy > 0 ? 0.74 : dy < 0 ? 0 : 0.36) - (lines.length - 1) * LEADING * (dy > 0 ? 0 : dy < 0 ? 1 : 0.5);
  const left = x + dx * reach + (dx > 0 ? lead : dx < 0 ? 0 : lead / 2);
  return lines.map(({ words, options }, i) =>
    text(i ? `${key}-${i + 1}` : key, left, first + i * LEADING, words, { anchor, ...options }),
  );
}

const within = ({ left, right, top, bottom }: Box, { width, height }: Frame) =>
  left >= 1 && right <= width - 1 && top >= 1 && bottom <= height - 1;
const grown = (box: Box, by: number): Box => ({
  ...box,
  left: box.left - by,
  right: box.right + by,
  top: box.top - by,
  bottom: box.bottom + by,
});
const holds = ({ left, right, top, bottom }: Box, [x, y]: readonly [number, number]) =>
  x > left && x < right && y > top && y < bottom;

/**
 * Labels in the order of their wishes, none over another or over a `taken` box: each on the side that covers the
 * fewest of the `shown` points (lines and dots), the first of those. A label that finds no room is left out.
 */
export function place(
  wishes: readonly Wish[],
  frame: Frame,
  shown: readonly (readonly [number, number])[],
  taken: readonly Box[] = [],
): Mark[] {
  const boxes = [...taken];
  return wishes.flatMap((wish) => {
    const options = wish.sides.map((side) => {
      const marks = standing(wish, side);
      const own = marks
        .map((mark) => textBox(mark, frame))
        .map((box, i) => (i === 0 ? { ...box, left: box.left - (wish.lead ?? 0) } : box));
      const isFree = own.every((box) => within(box, frame) && !boxes.some((other) => overlap(grown(box, 2), other)));
      return {
        marks,
        own,
        cost: isFree ? shown.filter((point) => own.some((box) => holds(box, point))).length : Number.POSITIVE_INFINITY,
      };
    });
    const best = options.reduce((least, option) => (option.cost < least.cost ? option : least));
    if (best.cost === Number.POSITIVE_INFINITY || best.cost > (wish.cover ?? best.cost)) return [];
    boxes.push(...best.own);
    return best.marks;
  });
}
