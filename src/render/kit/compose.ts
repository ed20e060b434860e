import type { Mark, TextStyle } from '../../charts/chart.ts';
import { type Box, text, textBox, textBoxes } from '../../charts/marks.ts';
import { linesOf } from '../lines.ts';
import type { Picture } from '../picture.ts';
import { textWidth } from '../text-width.ts';
import { type Drawn, redrawn } from './redraw.ts';

/** The shapes in which a kit has its images, in pixels. `share` stands for the picture where its page is shared. */
export const ratios = {
  wide: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
  share: { width: 1200, height: 630 },
} as const;
export type Ratio = keyof typeof ratios;

/** An image of a picture with its words: the marks, and where each text stands, in pixels. */
export interface Composed {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly boxes: readonly Box[];
  /** Pixels a unit of the picture's frame. */
  readonly scale: number;
}

interface Sizes {
  readonly title: number;
  readonly subtitle: number;
  readonly credit: number;
  readonly margin: number;
  readonly gap: number;
  /** How much smaller subtitle and credit may be set. */
  readonly least: number;
  /** The least that words beside a picture may have. */
  readonly column: number;
}

const sizes: Readonly<Record<Ratio, Sizes>> = {
  wide: { title: 44, subtitle: 26, credit: 20, margin: 52, gap: 44, least: 0.85, column: 352 },
  // Shown 300 px wide in a list of messages, all that it says must still be read.
  share: { title: 56, subtitle: 36, credit: 36, margin: 30, gap: 32, least: 1, column: 340 },
  square: { title: 58, subtitle: 30, credit: 25, margin: 56, gap: 32, least: 0.85, column: 0 },
  story: { title: 76, subtitle: 40, credit: 30, margin: 64, gap: 56, least: 0.85, column: 0 },
};

// What apps put over the head and the foot of a story.
const storyHead = 220;
const storyFoot = 240;
const shrinks = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

interface Block {
  readonly height: number;
  readonly at: (left: number, top: number) => Mark[];
}

/** Words in lines no wider than a room, ready to be put somewhere. */
function block(key: string, words: string, style: TextStyle, { room, tone }: { room: number; tone: string }): Block {
  const leading = style.size * (style.weight === 700 ? 1.14 : 1.3);
  const lines = linesOf(words, room, style);
  return {
    height: lines.length * leading,
    at: (left, top) =>
      lines.map((line, i) => text(`${key}-${i}`, left, top + style.size * 0.8 + i * leading, line, { ...style, class: tone })),
  };
}

interface Words {
  readonly title: Block;
  readonly subtitle: Block;
  readonly credit: Block;
}

const wordsOf = (
  { title, subtitle }: Picture,
  credit: string,
  { title: size, ...rest }: Sizes,
  room: number,
  by: number,
): Words => ({
  title: block('title', title, { size: size * by, weight: 700 }, { room, tone: 'strong' }),
  subtitle: block('subtitle', subtitle, { size: rest.subtitle * Math.max(by, rest.least), weight: 400 }, { room, tone: 'label' }),
  credit: block('credit', credit, { size: rest.credit * Math.max(by, rest.least), weight: 400 }, { room, tone: 'label' }),
});

/** The picture itself, its frame scaled into a place. */
function plot(
  { chart }: Picture,
  { frame, marks }: Drawn,
  { left, top, scale }: { left: number; top: number; scale: number },
): Mark {
  return {
    key: 'picture',
    tag: 'svg',
    attrs: {
      x: left,
      y: top,
      width: frame.width * scale,
      height: frame.height * scale,
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      class: `chart chart-${chart.id}`,
    },
    children: marks,
  };
}

/** Words at the left, the picture at the right: for shapes that are wider than high. */
function beside(picture: Picture, ratio: Ratio, credit: string) {
  const { width, height } = ratios[ratio];
  const { margin, gap, column } = sizes[ratio];
  const drawn = picture.frames.compact;
  const { frame } = drawn;
  const room = height - 2 * margin;
  const scale = Math.min(room / frame.height, (width - 2 * margin - gap - column) / frame.width);
  const left = width - margin - frame.width * scale;
  const fit = shrinks
    .map((by) => wordsOf(picture, credit, sizes[ratio], left - gap - margin, by))
    .find(({ title, subtitle, credit: foot }) => title.height + 14 + subtitle.height + 20 + foot.height <= room);
  if (!fit) return undefined;
  const marks = [
    ...fit.title.at(margin, margin),
    ...fit.subtitle.at(margin, margin + fit.title.height + 14),
    ...fit.credit.at(margin, height - margin - fit.credit.height),
    plot(picture, drawn, { left, top: (height - frame.height * scale) / 2, scale }),
  ];
  return { marks, scale, drawn };
}

/** How much smaller a frame may be drawn in a share image, the smallest first, so that its labels are the larger. */
const smaller = [0.8, 0.85, 0.9, 0.95, 1];

/** The title at the left, the picture at the right in a frame so small that it can be read in a list; what has no room at that size is left out. */
function listed(picture: Picture, ratio: Ratio, credit: string) {
  const { width, height } = ratios[ratio];
  const { margin, gap, column } = sizes[ratio];
  const { compact } = picture.frames;
  const room = height - 2 * margin;
  const widest = width - 2 * margin - gap - column;
  const flat = Math.min(compact.frame.height, (compact.frame.width * room) / widest);
  const drawn =
    redrawn(
      picture,
      smaller.flatMap((by) =>
        [flat, compact.frame.height].map((high) => ({ width: compact.frame.width * by, height: high * by })),
      ),
      { isWhole: false },
    ) ?? compact;
  const scale = Math.min(room / drawn.frame.height, widest / drawn.frame.width);
  const left = width - margin - drawn.frame.width * scale;
  const wide = left - gap - margin;
  const isUnbroken = (by: number) =>
    picture.title.split(' ').every((word) => textWidth(word, 700, sizes[ratio].title * by) <= wide);
  const whole = shrinks.filter(isUnbroken);
  const all = (whole.length ? whole : shrinks).map((by) => wordsOf(picture, credit, sizes[ratio], wide, by));
  const high = ({ title, credit: foot }: Words) => title.height + 24 + foot.height;
  const both = all.find((words) => high(words) + 14 + words.subtitle.height <= room);
  const fit = both ?? all.find((words) => high(words) <= room);
  if (!fit) return undefined;
  const marks = [
    ...fit.title.at(margin, margin),
    ...(both ? fit.subtitle.at(margin, margin + fit.title.height + 14) : []),
    ...fit.credit.at(margin, height - margin - fit.credit.height),
    plot(picture, drawn, { left, top: (height - drawn.frame.height * scale) / 2, scale }),
  ];
  return { marks, scale, drawn };
}

/** Words above and below the picture: for squares and stories. Where height is short, words are smaller and the picture flatter. */
function stacked(picture: Picture, ratio: Ratio, credit: string) {
  const { width, height } = ratios[ratio];
  const { margin, gap } = sizes[ratio];
  const { compact } = picture.frames;
  const [head, foot] = ratio === 'story' ? [storyHead, storyFoot] : [margin, margin];
  const room = width - 2 * margin;
  const full = room / compact.frame.width;
  const saidIn = ({ title, subtitle, credit }: Words) => title.height + 12 + subtitle.height + credit.height + 2 * gap;
  const options = shrinks.slice(0, 4).map((by) => {
    const words = wordsOf(picture, credit, sizes[ratio], room, by);
    return { words, left: height - head - foot - saidIn(words) };
  });
  const flat = ({ left }: (typeof options)[number]) => ({ width: compact.frame.width, height: left / full });
  const wide = options.find(({ left }) => left >= compact.frame.height * full);
  const flatter = wide ? undefined : options.find((one) => one.left > 0 && redrawn(picture, [flat(one)], { isWhole: true }));
  const { words, left } = wide ?? flatter ?? options.at(-1)!;
  const drawn = (flatter && redrawn(picture, [flat(flatter)], { isWhole: true })) ?? compact;
  const scale = Math.min(full, left / drawn.frame.height);
  if (scale <= 0) return undefined;
  // What is left over in a story goes above and below all of it.
  const top = head + (left - drawn.frame.height * scale) / 2;
  const under = top + words.title.height + 12;
  const plotTop = under + words.subtitle.height + gap;
  const marks = [
    ...words.title.at(margin, top),
    ...words.subtitle.at(margin, under),
    plot(picture, drawn, { left: (width - drawn.frame.width * scale) / 2, top: plotTop, scale }),
    ...words.credit.at(margin, plotTop + drawn.frame.height * scale + gap),
  ];
  return { marks, scale, drawn };
}

/**
 * An image of a picture in a shape: title, subtitle, the compact frame as large as it can be, source and credit. The compact
 * frame, because its labels are the largest, and images are seen on phones.
 */
export function compose(picture: Picture, ratio: Ratio, credit: string): Composed {
  const { width, height } = ratios[ratio];
  const made = (ratio === 'share' ? listed : width > height ? beside : stacked)(picture, ratio, credit);
  if (!made)
    throw new Error(
      `The words of ${picture.address} do not fit into its ${ratio} image (src/render/kit/compose.ts). Shorten its title, subtitle or source in content/words/.`,
    );
  const { frame, marks } = made.drawn;
  const { x, y } = made.marks.find(({ key }) => key === 'picture')!.attrs as { x: number; y: number };
  const inside = textBoxes(marks, frame).map(({ key, ...edges }) => ({
    key: `picture ${key}`,
    left: x + edges.left * made.scale,
    right: x + edges.right * made.scale,
    top: y + edges.top * made.scale,
    bottom: y + edges.bottom * made.scale,
  }));
  const outside = made.marks.filter(({ tag }) => tag === 'text').map((mark) => textBox(mark, frame));
  return { width, height, marks: made.marks, scale: made.scale, boxes: [...outside, ...inside] };
}
