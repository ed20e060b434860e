import type { Frame, Mark } from '../../charts/chart.ts';
import { type Box, overlap, textBox } from '../../charts/marks.ts';
import type { Picture } from '../picture.ts';

/** A picture drawn in a frame. */
export interface Drawn {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
}

interface Placed {
  readonly words: string;
  readonly look: string;
  readonly box: Box;
  /** The frame, or the inner window that cuts the text off. */
  readonly window: Omit<Box, 'key'>;
}

function textsIn(marks: readonly Mark[], frame: Frame, window: Placed['window']): Placed[] {
  return marks.flatMap((mark) => {
    const { x, y, width, height } = mark.attrs as Record<string, number>;
    const inner = mark.tag === 'svg' ? { left: x!, right: x! + width!, top: y!, bottom: y! + height! } : window;
    const own =
      mark.tag === 'text' && mark.text
        ? [{ words: mark.text, look: String(mark.attrs['class']), box: textBox(mark, frame), window }]
        : [];
    return [...own, ...textsIn(mark.children ?? [], frame, inner)];
  });
}

const textsOf = ({ frame, marks }: Drawn) => textsIn(marks, frame, { left: 0, right: frame.width, top: 0, bottom: frame.height });

/** Whether every text stands whole in its frame and over no other. */
function hasRoom(drawn: Drawn): boolean {
  const texts = textsOf(drawn);
  return texts.every(
    ({ box, window }, i) =>
      box.left >= window.left &&
      box.right <= window.right &&
      box.top >= window.top &&
      box.bottom <= window.bottom &&
      !texts.slice(i + 1).some((other) => overlap(box, other.box)),
  );
}

/** How large a drawn figure may be whose box is its place: a larger one is a line or a land, and is not everywhere in its box. */
const small = 40;

const around = (key: string, points: readonly (readonly [number, number])[]): Box => ({
  key,
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)) + 0.1,
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)) + 0.1,
});

/** The corners of a figure with straight sides. */
function cornersOf(path: string): (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLlhv])([^A-Za-z]+)/g)].map(([, step, words]) => {
    const [a, b] = words!.match(/-?[\d.]+/g)!.map(Number) as [number, number];
    if (step === 'h') x += a;
    else if (step === 'v') y += a;
    else [x, y] = step === 'l' ? [x + a, y + b] : [a, b];
    return [x, y];
  });
}

/** The boxes of bars, dots and rules, and of the small figures of a path. */
function boxesOf({ key, tag, attrs }: Mark): Box[] {
  const { x = 0, y = 0, width = 0, height = 0, cx, cy, r, x1, x2, y1, y2 } = attrs as Record<string, number>;
  if (tag === 'rect')
    return [
      around(key, [
        [x, y],
        [x + width, y + height],
      ]),
    ];
  if (tag === 'circle')
    return [
      around(key, [
        [cx! - r!, cy! - r!],
        [cx! + r!, cy! + r!],
      ]),
    ];
  if (tag === 'line')
    return [
      around(key, [
        [x1!, y1!],
        [x2!, y2!],
      ]),
    ];
  const path = tag === 'path' ? String(attrs['d']) : '';
  if (/[^MLlhvZz\d.,\s-]/.test(path)) return [];
  return (path.match(/M[^M]+/g) ?? [])
    .map((figure) => around(key, cornersOf(figure)))
    .filter(({ left, right, top, bottom }) => right - left < small && bottom - top < small);
}

const shapesIn = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.tag === 'svg' ? shapesIn(mark.children ?? []) : [mark]));

/** Which words stand over which bars, dots and rules; a gridline may run behind words. */
function coverings(drawn: Drawn): string[] {
  const shapes = shapesIn(drawn.marks)
    .filter(({ attrs }) => attrs['class'] !== 'grid')
    .flatMap(boxesOf);
  return textsOf(drawn).flatMap(({ box }) =>
    shapes.filter((shape) => overlap(box, shape)).map(({ key }) => `${box.key} over ${key}`),
  );
}

/** The words of a drawing, however they are broken into lines: all, or those that are set strong. */
const wordsOf = (drawn: Drawn, isStrong = false): string[] =>
  textsOf(drawn).flatMap(({ words, look }) => (isStrong && !look.includes('strong') ? [] : words.split(/[\s-]+/)));

/** The picture in the first of some sizes in which its texts have room, and that says all of it, or at least what is set strong. */
export function redrawn(
  { chart, data, state, frames: { compact } }: Picture,
  sizes: readonly { readonly width: number; readonly height: number }[],
  { isWhole }: { readonly isWhole: boolean },
): Drawn | undefined {
  const covered = new Set(coverings(compact));
  const needed = wordsOf(compact, !isWhole);
  for (const size of sizes) {
    const frame = { ...compact.frame, ...size };
    const drawn = { frame, marks: chart.draw(data, chart.states[state], frame) };
    const said = new Set(wordsOf(drawn));
    if (hasRoom(drawn) && coverings(drawn).every((one) => covered.has(one)) && needed.every((word) => said.has(word)))
      return drawn;
  }
  return undefined;
}
