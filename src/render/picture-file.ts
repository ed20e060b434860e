import type { FrameName, Mark, TextStyle } from '../charts/chart.ts';
import { text } from '../charts/marks.ts';
import { linesOf } from './lines.ts';
import type { Picture } from './picture.ts';
import { standalone } from './standalone.ts';

const MARGIN = 16;
const title: TextStyle = { size: 20, weight: 700 };
const plain: TextStyle = { size: 14.5, weight: 400 };

/** Lines of words set under each other from a top edge; gives the marks and where they end. */
function block(
  key: string,
  words: string,
  style: TextStyle,
  { top, room, tone }: { top: number; room: number; tone: string },
): { marks: Mark[]; bottom: number } {
  const leading = style.size * 1.28;
  const lines = linesOf(words, room, style);
  return {
    marks: lines.map((line, i) =>
      text(`${key}-${i}`, MARGIN, top + style.size * 0.8 + i * leading, line, { ...style, class: tone }),
    ),
    bottom: top + lines.length * leading,
  };
}

/** A picture with its title, subtitle and source as one SVG file, sized by its words. Texts are outlines unless told. */
export function pictureFile(
  picture: Picture,
  name: FrameName,
  credit: string,
  { outlined = true }: { outlined?: boolean } = {},
): { svg: string; width: number; height: number } {
  const { frame, marks } = picture.frames[name];
  const width = frame.width + 2 * MARGIN;
  const room = frame.width;
  const head = block('title', picture.title, title, { top: MARGIN, room, tone: 'strong' });
  const sub = block('subtitle', picture.subtitle, plain, { top: head.bottom + 4, room, tone: 'label' });
  const top = sub.bottom + 10;
  const plot: Mark = {
    key: 'picture',
    tag: 'svg',
    attrs: {
      x: MARGIN,
      y: top,
      width: frame.width,
      height: frame.height,
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      class: `chart chart-${picture.chart.id}`,
    },
    children: marks,
  };
  const foot = block('source', credit, plain, { top: top + frame.height + 12, room, tone: 'label' });
  const height = Math.ceil(foot.bottom + MARGIN - 4);
  const all = [...head.marks, ...sub.marks, plot, ...foot.marks];
  const svg = standalone(all, {
    chart: picture.chart.id,
    width,
    height,
    title: picture.title,
    description: picture.description,
    theme: 'auto',
    outlined,
  });
  return { svg, width, height };
}
