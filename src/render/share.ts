import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { hexagon } from '../charts/hexagon.ts';
import { imageSvg } from './kit/files.ts';
import { paint } from './kit/paint.ts';
import { glyphsOf } from './outline.ts';
import { picture } from './picture.ts';
import { resolve } from './standalone.ts';

const SERIF = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
const colour = (token: string) => resolve(`var(--${token})`, 'light');

/** Newsreader as large headlines are set: the display cut, medium. */
async function headlineFont(text: string): Promise<fontkit.Font> {
  const ttf = await subsetFont(readFileSync(SERIF), text, { targetFormat: 'truetype', variationAxes: { opsz: 40, wght: 500 } });
  return fontkit.create(ttf) as fontkit.Font;
}

/** A line of text as one path, in any font. */
const line = (text: string, at: { x: number; y: number; size: number }, font?: fontkit.Font): string =>
  glyphsOf(text, { ...at, weight: 600 }, font)
    .map(({ x, d }) => `<path transform="translate(${x} ${at.y})" d="${d}"/>`)
    .join('');

/** The chain of four links, each in its colour, the bond between them being the shared side. */
function chain(x: number, y: number, r: number, width: number): string {
  const side = r * Math.sqrt(3);
  return ['makers', 'cartels', 'border', 'toll']
    .map(
      (link, i) =>
        `<path d="${hexagon(x + i * side, y, r)}" fill="none" stroke="${colour(link)}" stroke-width="${width}" stroke-linejoin="round"/>`,
    )
    .join('');
}

/** How the two shapes of the site's share image are set, in pixels. */
const shapes = {
  share: {
    width: 1200,
    height: 630,
    chain: [118, 110, 40, 9],
    name: { x: 400, y: 124, size: 44 },
    top: 300,
    left: 78,
    size: 112,
  },
  square: {
    width: 1080,
    height: 1080,
    chain: [136, 180, 52, 11],
    name: { x: 96, y: 960, size: 60 },
    top: 400,
    left: 90,
    size: 116,
  },
} as const;

/** The share image of the site, 1200 by 630 or square: name, headline in lines, and the chain. Legible at a quarter of its size. */
export async function shareImage(
  { name, lines }: { name: string; lines: readonly string[] },
  shape: keyof typeof shapes,
): Promise<Uint8Array> {
  const font = await headlineFont(lines.join(''));
  const {
    width,
    height,
    left,
    top,
    size,
    name: nameAt,
    chain: [x, y, r, stroke],
  } = shapes[shape];
  const headline = lines.map((words, i) => line(words, { x: left, y: top + i * size * 1.06, size }, font)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="${width}" height="${height}" fill="${colour('paper')}"/>
    ${chain(x, y, r, stroke)}
    <g fill="${colour('ink')}">${line(name, nameAt)}${headline}</g>
  </svg>`;
  return new Resvg(svg).render().asPng();
}

/** The share image of a chapter: its title over the picture that stands for it, as images of pictures are set. */
export function chapterImage(
  { address, ...words }: { address: string; title: string; subtitle: string; credit: string },
  shape: 'share' | 'square',
  lang: string,
): Promise<Uint8Array> {
  const { title, subtitle, credit } = words;
  return paint(imageSvg({ ...picture(address, lang, 'file'), title, subtitle }, shape, 'light', credit), 1);
}

/** The icon of the site for home screens, square. */
export function touchIcon(): Uint8Array {
  const two = `<path d="${hexagon(62, 90, 32)}" stroke="${colour('makers')}"/><path d="${hexagon(117.4, 90, 32)}" stroke="${colour('toll')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180"><rect width="180" height="180" fill="${colour('paper')}"/><g fill="none" stroke-width="9" stroke-linejoin="round">${two}</g></svg>`;
  return new Resvg(svg).render().asPng();
}
