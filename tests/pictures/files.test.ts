import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { addresses, picture } from '../../src/render/picture.ts';
import { pictureFile } from '../../src/render/picture-file.ts';
import { resolve, standalone } from '../../src/render/standalone.ts';

for (const address of addresses) {
  test(`the file of ${address} needs nothing from outside and shows no text that needs a font`, () => {
    const { svg } = pictureFile(picture(address, 'en', 'file'), 'compact', 'Source: test');
    expect(svg).not.toMatch(/var\(|light-dark\(|@layer|color-mix|<text|data-key|&nbsp;/);
    expect(svg).toContain('prefers-color-scheme:dark');
  });
}

test('a rasteriser without fonts paints the words of a picture', () => {
  const one = picture('deaths.all', 'en', 'file');
  const { frame, marks } = one.frames.compact;
  const words = marks.filter(({ tag }) => tag === 'text');
  const options = {
    chart: 'deaths',
    width: frame.width,
    height: frame.height,
    title: one.title,
    description: one.description,
    theme: 'light',
    outlined: true,
  } as const;
  const paint = (shown: typeof marks) =>
    new Resvg(standalone(shown, options), { font: { loadSystemFonts: false } }).render().pixels;
  const empty = paint([]);
  const changed = paint(words).filter((value, i) => value !== empty[i]).length;
  expect(changed).toBeGreaterThan(2000);
});

test('a token that is not defined stops the build with its name', () => {
  expect(() => resolve('var(--no-such-colour)', 'light')).toThrow('--no-such-colour');
  expect(resolve('var(--toll)', 'dark')).toBe('#f0698c');
});
