import type { Frame, Mark } from './chart.ts';
import { type Box, overlap, TEXT, type TextOptions, text, textBox } from './marks.ts';
import { inLines } from './wrap.ts';

/** Where a label stands from its point: compass points, or on it. */
export type Side = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw' | 'on';

/** A label that wants to stand near a point: one or more lines, on the first of its sides that has room. */
export interface Wish {
  readonly key: string;
  readonly lines: readonly { readonly words: string; readonly options?: TextOptions | undefined }[];
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

/** How a label may be changed to find room: in lines of about a share of its words, and farther from its point. */
const changes = [1, 1.4].flatMap((away) => [1, 0.7, 0.5].map((share) => ({ share, away })));

const changed = (wish: Wish, { share, away }: (typeof changes)[number], frame: Frame): Wish => ({
  ...wish,
  gap: wish.gap * away,
  lines: wish.lines.flatMap(({ words, options }) =>
    inLines(words, share, frame, options?.weight).map((line) => ({ words: line, options })),
  ),
});

/**
 * Labels in the order of their wishes, none over another or over a `taken` box: each on the side that covers the
 * fewest of the `shown` points (lines and dots), the first of those. Then those that found no room, in more lines or
 * farther away; a label that finds none then is left out.
 */
export function place(
  wishes: readonly Wish[],
  frame: Frame,
  shown: readonly (readonly [number, number])[],
  taken: readonly Box[] = [],
): Mark[] {
  const boxes = [...taken];
  const found: Mark[][] = wishes.map(() => []);
  for (const change of changes) {
    for (const [i, wish] of wishes.entries()) {
      if (found[i]!.length) continue;
      const formed = changed(wish, change, frame);
      const options = wish.sides.map((side) => {
        const marks = standing(formed, side);
        const own = marks
          .map((mark) => textBox(mark, frame))
          .map((box, n) => (n === 0 ? { ...box, left: box.left - (wish.lead ?? 0) } : box));
        const isFree = own.every((box) => within(box, frame) && !boxes.some((other) => overlap(grown(box, 2), other)));
        return {
          marks,
          own,
          cost: isFree ? shown.filter((point) => own.some((box) => holds(box, point))).length : Number.POSITIVE_INFINITY,
        };
      });
      const best = options.reduce((least, option) => (option.cost < least.cost ? option : least));
      if (best.cost > (change !== changes[0] ? 0 : (wish.cover ?? Number.MAX_VALUE))) continue;
      boxes.push(...best.own);
      found[i] = best.marks;
    }
  }
  return found.flat();
}
