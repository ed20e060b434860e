import { type Box, overlap } from '../../src/charts/marks.ts';

/** The pairs of boxes that share any area, by their keys. */
export const overlapping = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.key} / ${b.key}`),
  );

/** The boxes that leave a frame or an image, or come nearer to its edges than they may. */
export const outside = (boxes: readonly Box[], { width, height }: { width: number; height: number }, edge = 0): Box[] =>
  boxes.filter(({ left, right, top, bottom }) => left < edge || right > width - edge || top < edge || bottom > height - edge);

/** The pairs of words that stand so near on one line that they would be read as one. */
export const running = (boxes: readonly Box[], air: number): string[] =>
  boxes.flatMap((a) =>
    boxes
      .filter((b) => b.left >= a.right && b.left - a.right < air && Math.abs(a.bottom - b.bottom) < 4)
      .map((b) => `${a.key} / ${b.key}`),
  );
