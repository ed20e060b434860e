import { globSync, readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { wrapped } from '../../src/charts/wrap.ts';
import { glyphsOf } from '../../src/render/outline.ts';
import { textWidth } from '../../src/render/text-width.ts';
import widths from '../../src/render/widths.json' with { type: 'json' };
import { characters, measure } from '../../tools/fonts.ts';

const files = (pattern: string) =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
const lacking = (font: string, text: string) => {
  const face = fontkit.create(readFileSync(`src/styles/fonts/${font}.woff2`)) as fontkit.Font;
  return [...new Set(text)].filter((c) => c.trim() && !face.hasGlyphForCodePoint(c.codePointAt(0)!));
};

test('the committed width table is what the font measures today', () => {
  expect(widths).toEqual({ characters, ...measure() });
});

test('every character of the words and the prose is in the sans', () => {
  expect(lacking('public-sans', files('content/words/*.json') + files('content/{story,pages,findings}/**/*.mdx'))).toEqual([]);
});

test('every character of the prose is in the serif', () => {
  expect(lacking('newsreader', files('content/{story,pages,findings}/**/*.mdx'))).toEqual([]);
});

test('an outlined text is as wide as the width table says', () => {
  for (const text of ['80,000 deaths a year', 'Lázaro Cárdenas', '1 May 2019']) {
    const glyphs = glyphsOf(text, { size: 14.5, weight: 600, x: 0, y: 0 });
    const last = glyphs.at(-1)!.x + textWidth(text.at(-1)!, 600);
    expect(last).toBeCloseTo(textWidth(text, 600), 0);
  }
});

test('wrapped lines keep all words and stay inside the room', () => {
  const text = 'US overdose deaths a year involving synthetic opioids other than methadone, mostly fentanyl';
  const lines = wrapped(text, 200, { textWidth });
  expect(lines.join(' ')).toBe(text);
  expect(lines.every((line) => textWidth(line) <= 200)).toBe(true);
});
