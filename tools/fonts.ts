import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

/** What the site writes with: ASCII, Latin-1 and the punctuation of its languages in Latin letters. */
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
export const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”„…•′″€™−×→←`;

const files = 'node_modules/@fontsource-variable';
/** The serif is heavy: beside ASCII it carries the letters of Spanish and German names, and no more. */
const serif = `${range(0x20, 0x7e)}\u00a0–—‘’“”…·×→áéíóúñüäößÁÉ`;
const faces = [
  {
    name: 'newsreader',
    text: serif,
    features: ['kern', 'liga', 'ccmp', 'mark'],
    file: `${files}/newsreader/files/newsreader-latin-opsz-normal.woff2`,
    axes: { opsz: { min: 14, max: 40 }, wght: { min: 400, max: 600 } },
  },
  {
    name: 'public-sans',
    text: characters,
    features: ['kern', 'tnum', 'ccmp', 'mark'],
    file: `${files}/public-sans/files/public-sans-latin-wght-normal.woff2`,
    axes: { wght: { min: 400, max: 700 } },
  },
];

/** The two fonts of the site, cut to its characters and axes; returns their sizes in bytes by name. */
export async function makeFonts(): Promise<Record<string, number>> {
  mkdirSync('src/styles/fonts', { recursive: true });
  const sizes: Record<string, number> = {};
  for (const { name, file, axes, text, features } of faces) {
    const options = { targetFormat: 'woff2' as const, variationAxes: axes, keepFeatures: features, noHinting: true };
    const font = await subsetFont(readFileSync(file), text, options);
    writeFileSync(`src/styles/fonts/${name}.woff2`, font);
    sizes[name] = font.length;
  }
  return sizes;
}

/** The static faces that charts are set in, by weight: the width table and outlined texts come from them. */
export const staticFace = (weight: 400 | 600 | 700) =>
  fontkit.create(
    readFileSync(`node_modules/@fontsource/public-sans/files/public-sans-latin-${weight}-normal.woff2`),
  ) as fontkit.Font;

/** Advance widths in thousandths of the size, tabular figures on and kerning off, by weight: one number a character of `characters`. */
export function measure(): Record<string, number[]> {
  const widths = ([400, 600, 700] as const).map((weight) => {
    const font = staticFace(weight);
    const of = (c: string) => Math.round((font.layout(c, { tnum: true, kern: false }).advanceWidth * 1000) / font.unitsPerEm);
    return [String(weight), [...characters].map(of)] as const;
  });
  return Object.fromEntries(widths);
}

if (import.meta.main) {
  const sizes = await makeFonts();
  writeFileSync('src/render/widths.json', `${JSON.stringify({ characters, ...measure() })}\n`);
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${name}.woff2: ${bytes} bytes`);
}
