import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { TEXT, textBox, textBoxes } from '../../src/charts/marks.ts';
import { frameNames } from '../../src/render/frame.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { outside, overlapping, running } from './boxes.ts';

const texts = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => [...(mark.tag === 'text' ? [mark] : []), ...texts(mark.children ?? [])]);
const keysOf = (marks: readonly Mark[]): string[] => marks.flatMap(({ key, children }) => [key, ...keysOf(children ?? [])]);
const duplicates = (marks: readonly Mark[]): string[] => {
  const keys = marks.map(({ key }) => key);
  return [...keys.filter((key, i) => keys.indexOf(key) !== i), ...marks.flatMap(({ children }) => duplicates(children ?? []))];
};

/** The narrowest column a picture is shown in, in CSS px, by frame: the wide frame only from 560 px. */
const narrowest = { compact: 280, wide: 560 };

describe.each(addresses)('%s', (address) => {
  const { frames, description, table, chart, data, state } = picture(address, 'en');
  for (const name of frameNames) {
    const { frame, marks } = frames[name];
    const boxes = textBoxes(marks, frame);

    test(`has no two texts that overlap in the ${name} frame`, () => {
      expect(overlapping(boxes)).toEqual([]);
    });
    test(`has no two names in the ${name} frame that run on as if they were one`, () => {
      const named = texts(marks).filter(({ text }) => /\p{L}{3}/u.test(text ?? ''));
      for (const weight of [400, 600, 700]) {
        const own = named.filter(({ attrs }) => attrs['font-weight'] === weight).map((mark) => textBox(mark, frame));
        expect(running(own, TEXT * 0.85)).toEqual([]);
      }
    });
    test(`has no text that leaves the ${name} frame`, () => {
      expect(outside(boxes, frame)).toEqual([]);
    });
    test(`has no text under 11 px in the narrowest column of the ${name} frame`, () => {
      const small = texts(marks).filter(({ attrs }) => (Number(attrs['font-size']) * narrowest[name]) / frame.width < 11);
      expect(small.map(({ key }) => key)).toEqual([]);
    });
    test(`has each key once among its siblings in the ${name} frame`, () => {
      expect(duplicates(marks)).toEqual([]);
    });
    test(`has keys without signs that markup escapes in the ${name} frame`, () => {
      expect(keysOf(marks).filter((key) => /[<>&"]/.test(key))).toEqual([]);
    });
    test(`has spots that lie inside the ${name} frame`, () => {
      const spots = chart.inspect(data, chart.states[state], frame);
      expect(spots.length).toBeGreaterThan(2);
      expect(spots.filter(({ x, y }) => x < 0 || x > frame.width || y < 0 || y > frame.height)).toEqual([]);
    });
  }
  test('says what it shows in words and in a table', () => {
    expect(description.length).toBeGreaterThan(60);
    expect(description).not.toMatch(/[{}]|NaN|undefined|null/);
    expect(table.rows.length).toBeGreaterThan(2);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});
