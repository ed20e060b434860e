import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { sharedOf } from '../../src/data/shared.ts';
import { compose } from '../../src/render/kit/compose.ts';
import { addresses, picture } from '../../src/render/picture.ts';

test('a chapter is shared with a picture that it shows', () => {
  for (const file of globSync('content/story/*/*.mdx')) {
    const text = readFileSync(file, 'utf8');
    const [, id] = /^id: (.+)$/m.exec(text)!;
    expect(text, file).toContain(`show="${sharedOf('chapters', id!)}"`);
  }
});

test('the page of a chart is shared with a picture of its own', () => {
  for (const { id } of charts) expect(addresses.filter((one) => one.startsWith(`${id}.`))).toContain(sharedOf('charts', id));
});

test('a page without a picture to share stops the build and says where to name one', () => {
  expect(() => sharedOf('chapters', 'nowhere')).toThrow('content/shared.json: "chapters" names no picture for "nowhere"');
});

test.each(addresses)('words of %s can be read when its share image is shown 300 px wide', (address) => {
  const { marks, scale, width } = compose(picture(address, 'en', 'file'), 'share', 'Chain Reaction');
  const shown = 300 / width;
  const own = marks.filter(({ tag }) => tag === 'text').map(({ attrs }) => Number(attrs['font-size']) * shown);
  expect(Math.min(...own)).toBeGreaterThanOrEqual(9);
  expect(14.5 * scale * shown).toBeGreaterThanOrEqual(7);
});
