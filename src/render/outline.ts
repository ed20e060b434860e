import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Mark, TextStyle } from '../charts/chart.ts';

const fonts = new Map<string, fontkit.Font>();

function sans(weight: TextStyle['weight']): fontkit.Font {
  const file = `node_modules/@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff2`;
  if (!fonts.has(file)) fonts.set(file, fontkit.create(readFileSync(file)) as fontkit.Font);
  return fonts.get(file)!;
}

export interface TextAt extends TextStyle {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

interface PlacedGlyph {
  readonly id: number;
  readonly x: number;
  /** The outline with its origin at zero, in the units of the size. */
  readonly d: string;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/**
 * The glyphs of a text and where each begins. Public Sans with tabular figures and without kerning, so that the extent
 * is the one of the width table; another font may be given for headlines.
 */
export function glyphsOf(
  text: string,
  { x, size, weight, anchor = 'start' }: TextAt,
  font: fontkit.Font = sans(weight),
): PlacedGlyph[] {
  const run = font.layout(text, { tnum: true, kern: false });
  const lacking = run.glyphs.find(({ id }) => id === 0);
  if (lacking)
    throw new Error(
      `The font has no sign for "${String.fromCodePoint(...lacking.codePoints)}" in "${text}": files of pictures would show a box. Say it in content/words/ with signs that tools/fonts.ts names.`,
    );
  const scale = size / font.unitsPerEm;
  let pen = x - run.advanceWidth * scale * { start: 0, middle: 0.5, end: 1 }[anchor];
  return run.glyphs.map((glyph, i) => {
    const d = glyph.path.commands
      .map(({ command, args }) => letters[command] + args.map((n, k) => round(k % 2 ? -n * scale : n * scale)).join(' '))
      .join('');
    const placed = { id: glyph.id, x: round(pen), d };
    pen += run.positions[i]!.xAdvance * scale;
    return placed;
  });
}

/** Turns texts into outlines for files that see no fonts; each glyph is written once and used where it stands. */
export function outliner(): { marks: (marks: readonly Mark[]) => Mark[]; defs: () => Mark } {
  const known = new Map<string, Mark>();
  const use = (key: string, x: number, y: number, d: string, i: number): Mark => {
    if (!known.has(key)) known.set(key, { key, tag: 'path', attrs: { id: key, d } });
    return { key: String(i), tag: 'use', attrs: { href: `#${key}`, x, y } };
  };
  const outlined = (mark: Mark): Mark => {
    if (mark.tag !== 'text') return mark.children ? { ...mark, children: mark.children.map(outlined) } : mark;
    const { class: name, x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor } = mark.attrs;
    const at = {
      x: Number(x),
      y: Number(y),
      size: Number(size),
      weight: weight as TextStyle['weight'],
      anchor: anchor as 'start',
    };
    const glyphs = glyphsOf(mark.text ?? '', at).filter(({ d }) => d);
    return {
      key: mark.key,
      tag: 'g',
      attrs: { class: `text ${name}` },
      children: glyphs.map((glyph, i) =>
        use(`g${at.size}-${at.weight}-${glyph.id}`.replace('.', '_'), glyph.x, at.y, glyph.d, i),
      ),
    };
  };
  return {
    marks: (marks) => marks.map(outlined),
    defs: () => ({ key: 'glyphs', tag: 'defs', attrs: {}, children: [...known.values()] }),
  };
}
