import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { t } from '../../src/i18n/read.ts';
import { compose, type Ratio, ratios } from '../../src/render/kit/compose.ts';
import { creditOf, footOf, packed } from '../../src/render/kit/files.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { pictureFile } from '../../src/render/picture-file.ts';
import { outside, overlapping } from './boxes.ts';

/** Text boxes may stand this near the edge of an image, in pixels. */
const EDGE = 24;
/** The least size of a label when the image is as wide as a phone, 360 CSS px. */
const least: Readonly<Record<Ratio, number>> = { wide: 8, share: 8.5, square: 10, story: 12 };

describe.each(addresses)('%s', (address) => {
  const one = picture(address, 'en', 'file');
  for (const ratio of Object.keys(ratios) as Ratio[]) {
    const { width, height, boxes, scale, marks } = compose(one, ratio, creditOf(one, ratio, 'en'));

    test(`has no label that is cut off in its ${ratio} image`, () => {
      expect(outside(boxes, { width, height }, EDGE)).toEqual([]);
    });
    test(`has no two texts that overlap in its ${ratio} image, and none over the picture`, () => {
      const { x, y, width: w, height: h } = marks.find(({ key }) => key === 'picture')!.attrs as Record<string, number>;
      const plot = { key: 'the picture', left: x!, top: y!, right: x! + w!, bottom: y! + h! };
      const words = boxes.filter(({ key }) => !key.startsWith('picture '));
      expect([...overlapping(boxes), ...overlapping([plot, ...words])]).toEqual([]);
    });
    test(`can be read in its ${ratio} image on a phone`, () => {
      const sizes = (all: readonly Mark[]): number[] =>
        all.flatMap(({ attrs, children, tag }) => [
          ...(tag === 'text' ? [Number(attrs['font-size'])] : []),
          ...sizes(children ?? []),
        ]);
      const smallest = Math.min(...sizes(one.frames.compact.marks)) * scale;
      expect((smallest * 360) / width).toBeGreaterThanOrEqual(least[ratio]);
    });
  }
  test('stands in the middle of its square and its story, which it fills as far as it is high enough', () => {
    for (const ratio of ['square', 'story'] as const) {
      const { width, marks } = compose(one, ratio, footOf(one, 'en'));
      const { x, width: wide } = marks.find(({ key }) => key === 'picture')!.attrs as Record<string, number>;
      expect(x! + wide! / 2).toBeCloseTo(width / 2);
      expect(wide! / width).toBeGreaterThan(0.75);
    }
  });
  test('says in each image who counted, as of when, who drew and under which licence', () => {
    const foot = footOf(one, 'en');
    expect(foot).toContain(one.source);
    expect(foot).toMatch(
      /Data as of (\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\. Picture: Chain Reaction contributors, CC\u00a0BY\u00a04\.0\./,
    );
    const { marks } = compose(one, 'story', foot);
    const words = marks.filter(({ key }) => key.startsWith('credit-')).map(({ text }) => text);
    expect(words.join(' ')).toBe(foot);
  });
  test('has files whose rules every painter of SVG knows', () => {
    const { svg } = pictureFile(one, 'wide', footOf(one, 'en'), { outlined: true });
    expect(svg).not.toMatch(/:(is|where|not)\(/);
  });
  test('has a drawing with live text that carries its font and its own rules for texts', () => {
    const { svg } = pictureFile(one, 'wide', footOf(one, 'en'), { outlined: false });
    expect(svg).toContain('@font-face{font-family:"Public Sans";src:url(data:font/woff2;base64,');
    expect(svg).toContain(`>${one.title}</text>`);
    expect(svg).toContain('.chart text.on-deep{');
    expect(svg).not.toMatch(/var\(|light-dark\(|@layer|data-key|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });
  test('has a short name, by which the stepper through its chart calls it', () => {
    expect(t('en')(`${address}.name`).length).toBeLessThanOrEqual(24);
  });
});

test('words that do not fit into an image stop the build and say which', () => {
  const long = { ...picture('deaths.all', 'en', 'file'), title: 'a much too long title '.repeat(40) };
  expect(() => compose(long, 'wide', 'Source')).toThrow('deaths.all do not fit into its wide image');
  expect(() => compose(long, 'square', 'Source')).toThrow('Shorten its title');
});

test('a kit is packed into the same bytes whenever it is packed, with sums that can be checked', () => {
  const files = [
    { name: 'alt.txt', type: 'text/plain', bytes: Buffer.from('words\n') },
    { name: 'a.png', type: 'image/png', bytes: Buffer.from([1, 2, 3]) },
  ];
  const [zip, again] = [packed(files, 'kit').at(-1)!, packed(files, 'kit').at(-1)!];
  expect(Buffer.from(zip.bytes).equals(Buffer.from(again.bytes))).toBe(true);
  const inside = unzipSync(zip.bytes);
  expect(Object.keys(inside)).toEqual(['kit/alt.txt', 'kit/a.png', 'kit/checksums.txt']);
  expect(Buffer.from(inside['kit/checksums.txt']!).toString()).toBe(
    '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81  a.png\n' +
      'ff646650bc064e5981d37e75caf62e8551f146dff3b8967dd9cf36d263480e3a  alt.txt\n',
  );
});
