import { describe, expect, test } from 'vitest';
import type { AnyChart, Frame, FrameName, Mark } from '../../src/charts/chart.ts';
import { charts } from '../../src/charts/index.ts';
import { KEPT } from '../../src/charts/marks.ts';
import { t } from '../../src/i18n/read.ts';
import { frameNames, frameOf } from '../../src/render/frame.ts';
import { dates, drawnData, parts } from '../../src/render/parts.ts';
import { addresses, picture } from '../../src/render/picture.ts';

/** The paths of the marks, with the attributes that have no value of their own. */
const keptIn = (marks: readonly Mark[], path = ''): string[] =>
  marks.flatMap(({ key, attrs, children }) => [
    ...Object.keys(attrs)
      .filter((name) => attrs[name] === KEPT)
      .map((name) => `${path}/${key}@${name}`),
    ...keptIn(children ?? [], `${path}/${key}`),
  ]);

/** The marks with what is kept filled in from the same marks of the build. */
const filled = (marks: readonly Mark[], from: readonly Mark[]): Mark[] =>
  marks.map((mark) => {
    const whole = from.find(({ key }) => key === mark.key);
    const attrs = Object.entries(mark.attrs).map(([name, value]) => [name, value === KEPT ? whole?.attrs[name] : value]);
    return {
      ...mark,
      attrs: Object.fromEntries(attrs),
      ...(mark.children && { children: filled(mark.children, whole?.children ?? []) }),
    };
  });

const load = (source: string, before: string) =>
  JSON.parse(JSON.parse(/^JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(source.slice(source.indexOf(before) + before.length))![1]!));

/** The words of a part of a chart, with those of dates where it brings them. */
const wordsOf = (source: string) => {
  const isDated = source.includes('words: { ...dates');
  return { ...(isDated && load(dates('en'), 'dates = ')), ...load(source, isDated ? 'words: { ...dates, ...' : 'words: ') };
};

/** What a picture's frame is asked for in words while something is done with it. */
const asked = (chart: AnyChart, name: FrameName, what: (frame: Frame) => unknown): readonly string[] => {
  const keys: string[] = [];
  const say = t('en');
  what(
    frameOf(chart, name, {
      lang: 'en',
      scope: chart.id,
      t(key, values) {
        keys.push(key);
        return say(key, values);
      },
    }),
  );
  return keys;
};

describe.each(addresses)('%s', (address) => {
  const { chart, state, frames } = picture(address, 'en');
  const view = chart.states[state];
  for (const name of frameNames) {
    const { frame, marks } = frames[name];
    const lean = chart.draw(drawnData(chart.id), view, frame);

    test(`is drawn in the ${name} frame from what the browser has, as by the build`, () => {
      expect(filled(lean, marks)).toEqual(marks);
    });
    test(`keeps in the ${name} frame what every other state of its chart keeps, so that it stands in the page`, () => {
      const first = chart.draw(drawnData(chart.id), Object.values(chart.states)[0], frame);
      expect(keptIn(lean)).toEqual(keptIn(first));
    });
  }
  test('is drawn with the words that the browser has', () => {
    const words = wordsOf(parts.draw(chart.id, { lang: 'en', whole: false }));
    for (const name of frameNames) {
      const keys = asked(chart, name, (frame) => chart.draw(drawnData(chart.id), view, frame));
      expect(keys.filter((key) => !(key in words))).toEqual([]);
    }
  });
  test('is inspected with the words that an embed has', () => {
    const [draw, inspect] = (['draw', 'inspect'] as const).map((part) => parts[part](chart.id, { lang: 'en', whole: false }));
    const words = { ...wordsOf(draw!), ...wordsOf(inspect!) };
    const data = { ...drawnData(chart.id), told: load(inspect!, 'told: ') };
    for (const name of frameNames) {
      const keys = asked(chart, name, (frame) => chart.inspect(data, view, frame));
      expect(keys.filter((key) => !(key in words))).toEqual([]);
    }
  });
});

test('The words of dates are brought once, to the charts that say a date', () => {
  const dated = charts.filter(({ id }) => parts.draw(id, { lang: 'en', whole: false }).includes('...dates'));
  expect(dated.map(({ id }) => id)).toEqual(expect.arrayContaining(['deaths', 'monthly', 'controls', 'diplomacy']));
  for (const { id } of charts)
    for (const part of ['draw', 'say', 'inspect'] as const)
      expect(parts[part](id, { lang: 'en', whole: false })).not.toContain('January');
});
