import { describe, expect, test } from 'vitest';
import { draw, fineness, guessAt, max, offBy } from '../../src/charts/guess/draw.ts';
import type { GuessState } from '../../src/charts/guess/types.ts';
import { textBoxes } from '../../src/charts/marks.ts';
import { guessData } from '../../src/data/charts/guess.ts';
import { dataset } from '../../src/data/read.ts';
import { t } from '../../src/i18n/read.ts';
import { frameNames } from '../../src/render/frame.ts';
import { guessFrames } from '../../src/render/guess.ts';
import { outside, overlapping } from '../pictures/boxes.ts';

const data = guessData();
const frames = guessFrames('en', t('en'));
const none: GuessState = { drawn: data.answer.map(() => null), shown: false };
const lines: Readonly<Record<string, GuessState>> = {
  'nothing drawn': none,
  'a flat line': { ...none, drawn: data.answer.map(() => 36_500) },
  'the answer and no line': { ...none, shown: true },
  'the answer and the same line': { drawn: data.answer.map(([, deaths]) => deaths), shown: true },
  'the answer and a line at the top': { drawn: data.answer.map(() => max), shown: true },
  'the answer and a line at nothing': { drawn: data.answer.map(() => 0), shown: true },
};

test('what is known ends in the year of the control, and the answer holds final counts only', () => {
  expect(data.known.at(-1)![0]).toBe(2019);
  const rows = dataset('overdose-deaths-annual').data;
  for (const [year, deaths] of [...data.known, ...data.answer]) {
    const row = rows.find((one) => one['year'] === year && one['drug'] === 'synthetic_opioids' && one['series'] === 'final');
    expect([year, row?.['deaths'], row?.['status']]).toEqual([year, deaths, 'final']);
  }
  expect(data.answer.at(-1)![0]).toBe(2024);
});

describe.each(frameNames)('in the %s frame', (name) => {
  const frame = frames[name];
  test.each(Object.keys(lines))('no text leaves the frame or stands on another: %s', (which) => {
    const boxes = textBoxes(draw(data, lines[which]!, frame), frame);
    expect(overlapping(boxes)).toEqual([]);
    expect(outside(boxes, frame)).toEqual([]);
  });
  test('a handle that is touched gives back the year and the value that it stands for', () => {
    const drawn = data.answer.map((_, i) => i * 20_000 + 500);
    const marks = draw(data, { drawn, shown: false }, frame);
    for (const [i, [year]] of data.answer.entries()) {
      const { cx, cy } = marks.find(({ key }) => key === `own-${year}`)!.attrs as Record<string, number>;
      expect(guessAt(data, frame, { x: cx!, y: cy! })).toEqual({ at: i, deaths: drawn[i] });
    }
  });
  test('a point before the first year draws nothing; one out of the room draws the nearest value', () => {
    expect(guessAt(data, frame, { x: 10, y: 100 })).toBeUndefined();
    expect(guessAt(data, frame, { x: frame.width, y: -50 })).toEqual({ at: data.answer.length - 1, deaths: max });
    expect(guessAt(data, frame, { x: frame.width, y: 9999 })!.deaths).toBe(0);
    expect(guessAt(data, frame, { x: frame.width, y: 123 })!.deaths % fineness).toBe(0);
  });
  test('the answer is not in sight before it is shown', () => {
    const answer = draw(data, none, frame).find(({ key }) => key === 'answer')!;
    expect(answer.attrs['width']).toBeLessThan(2);
    const said = JSON.stringify(draw(data, none, frame).filter(({ text }) => text));
    for (const [, deaths] of data.answer) expect(said).not.toContain(frame.number(deaths));
  });
});

test('how far a line is off is the mean of its yearly distances, signs left aside', () => {
  const small = {
    known: [[2019, 10]],
    answer: [
      [2020, 100],
      [2021, 200],
    ],
  } as const;
  expect(offBy(small, [90, 240])).toBe(25);
  expect(offBy(small, [100, 200])).toBe(0);
  expect(offBy(small, [100, null])).toBeUndefined();
});
