import { describe, expect, test } from 'vitest';
import { draw } from '../../src/charts/guess/draw.ts';
import { textBoxes } from '../../src/charts/marks.ts';
import { guessData } from '../../src/data/charts/guess.ts';
import { frameNames } from '../../src/render/frame.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { outside, overlapping } from './boxes.ts';
import { cut, type Said, saidIn, standsIn, unsaid } from './said.ts';
import { english, type Tongue, tongues } from './tongues.ts';

/** What a longer language may leave out where it finds no room: by picture and frame, and by what is said. It stands in the table or the description. */
const mayGo: readonly (readonly [pictures: RegExp, said: RegExp])[] = [
  // An axis names as many years as have room.
  [/^deaths\.\w+ compact/, /^date 2005$/],
  // Maps name the most telling first, and as much of the rest as has room.
  [/^routes\./, /^routes\.(country|place|kind)\./],
  [/^states\.\w+ wide/, /^(states\.name|number)/],
  // So do the lines of time.
  [/^diplomacy\./, /^diplomacy\.event\./],
  [/^monthly\.events compact/, /^(monthly\.event\.(woodside-2023|naloxone-otc-2023)|date 2023-(03|11))$/],
  [/^controls\.all compact/, /^date /],
  // What is said of a row has no line of its own in a narrow frame.
  [/^mexico\.seizures compact/, /^mexico\.by\./],
  [/^seizures\.regions compact/, /^(seizures\.open|number 11)$/],
  [/^roles\.(people|law) compact/, /^roles\.said\./],
];

/** Of these the table or the description tells in other words: of roles and events at length, of Mexico by its ports. */
const isToldAtLength = (key: string) => /^(roles\.said|diplomacy\.event|monthly\.event|routes\.country\.mexico)\b/.test(key);

const pictures = addresses.map((address) => {
  const { chart, data, state, description, table } = picture(address, 'en');
  const draw = (name: 'compact' | 'wide', tongue: Tongue): Said =>
    saidIn(chart, name, tongue, (frame) => chart.draw(data, chart.states[state], frame));
  const beside = [description, ...table.rows.flat().map(String)];
  return { address, draw, beside, whole: { compact: draw('compact', english), wide: draw('wide', english) } };
});

describe.each(Object.entries(tongues))('%s words', (_, tongue) => {
  test.each(pictures)('have room in $address', ({ address, draw, beside, whole }) => {
    const found = frameNames.flatMap((name) => {
      const said = draw(name, tongue);
      const { frame, marks } = said;
      const boxes = textBoxes(marks, frame);
      const isBeside = (key: string) =>
        isToldAtLength(key) || whole[name].said.get(key)!.every((words) => standsIn(words, beside));
      const mayLeave = (key: string) => mayGo.some(([place, what]) => place.test(`${address} ${name}`) && what.test(key));
      return [
        ...outside(boxes, frame).map(({ key }) => `${name}: ${key} leaves the frame`),
        ...overlapping(boxes).map((keys) => `${name}: ${keys} overlap`),
        ...cut(marks, frame).map((key) => `${name}: ${key} is cut`),
        ...unsaid(whole[name], said)
          .filter((key) => !mayLeave(key) || !isBeside(key))
          .map((key) => `${name}: ${key} is not said`),
      ];
    });
    expect(found).toEqual([]);
  });
});

test.each(Object.entries(tongues))('%s words have room in the line that a reader draws, before and after', (_, tongue) => {
  const data = guessData();
  for (const shown of [false, true]) {
    for (const name of frameNames) {
      const drawn = data.answer.map(([, deaths]) => (shown ? deaths : null));
      const heights = { compact: 300, wide: 400 };
      const { frame, marks } = saidIn({ heights }, name, tongue, (own) => draw(data, { drawn, shown }, own));
      const boxes = textBoxes(marks, frame);
      expect([...outside(boxes, frame).map(({ key }) => key), ...overlapping(boxes)]).toEqual([]);
    }
  }
});

describe('the words that layouts are tried with', () => {
  const words = pictures.flatMap(({ whole }) =>
    [...whole.wide.said].filter(([key]) => /^[a-z]+\./.test(key)).flatMap(([, forms]) => forms),
  );
  const length = (all: readonly string[]) => all.reduce((sum, one) => sum + one.length, 0);
  const by = (name: string) => words.map(tongues[name]!.words);

  test('are a third longer as in German, with words of up to two dozen letters', () => {
    expect(length(by('German-long')) / length(words)).toBeGreaterThan(1.3);
    expect(length(by('German-long')) / length(words)).toBeLessThan(1.4);
    const longest = Math.max(
      ...by('German-long')
        .flatMap((text) => text.split(/[^\p{L}]+/u))
        .map((word) => word.length),
    );
    expect(longest).toBeGreaterThan(20);
  });
  test('are two fifths as long as in Chinese, without spaces', () => {
    expect(length(by('Chinese-short')) / length(words)).toBeCloseTo(0.45, 0);
    expect(by('Chinese-short').filter((text) => text.includes(' '))).toEqual([]);
  });
  test('keep the places of values, and numbers', () => {
    for (const { words: change } of Object.values(tongues)) {
      const changed = change('about {share}% in 12 months, {kg} kilograms');
      expect(changed.match(/\{\w+\}|\d+|%/g)).toEqual(['{share}', '%', '12', '{kg}']);
    }
  });
});
