import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { KEPT } from '../../src/charts/marks.ts';
import { frameNames } from '../../src/render/frame.ts';
import { drawnData, parts } from '../../src/render/parts.ts';
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

const load = (source: string, name: string) =>
  JSON.parse(JSON.parse(new RegExp(`${name}: JSON\\.parse\\(("(?:[^"\\\\]|\\\\.)*")\\)`).exec(source)![1]!));

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
    const words = load(parts.draw(chart.id, { lang: 'en', whole: false }), 'words');
    for (const name of frameNames) {
      const { frame, marks } = frames[name];
      const asked: string[] = [];
      const t: typeof frame.t = (key, values) => {
        asked.push(key);
        return frame.t(key, values);
      };
      expect(chart.draw(drawnData(chart.id), view, { ...frame, t })).toEqual(chart.draw(drawnData(chart.id), view, frame));
      expect(marks.length).toBeGreaterThan(0);
      expect(asked.filter((key) => !(key in words))).toEqual([]);
    }
  });
  test('is inspected with the words that an embed has', () => {
    const [draw, inspect] = (['draw', 'inspect'] as const).map((part) =>
      load(parts[part](chart.id, { lang: 'en', whole: false }), 'words'),
    );
    for (const name of frameNames) {
      const { frame } = frames[name];
      const asked: string[] = [];
      const t: typeof frame.t = (key, values) => {
        asked.push(key);
        return frame.t(key, values);
      };
      chart.inspect({ ...drawnData(chart.id), told: load(parts.inspect(chart.id, { lang: 'en', whole: false }), 'told') }, view, {
        ...frame,
        t,
      });
      expect(asked.filter((key) => !(key in draw) && !(key in inspect))).toEqual([]);
    }
  });
});
