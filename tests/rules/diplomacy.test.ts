import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/charts/chart.ts';
import { layout, shownEvents } from '../../src/charts/diplomacy/layout.ts';
import { named, shortOf } from '../../src/charts/diplomacy/named.ts';
import { states } from '../../src/charts/diplomacy/states.ts';
import { type DiplomacyState, tones } from '../../src/charts/diplomacy/types.ts';
import { diplomacy } from '../../src/charts/diplomacy.ts';
import { textBoxes } from '../../src/charts/marks.ts';
import { diplomacyData } from '../../src/data/charts/diplomacy.ts';
import { dataset } from '../../src/data/read.ts';
import { t } from '../../src/i18n/read.ts';
import { frameNames, frameOf } from '../../src/render/frame.ts';
import { picture } from '../../src/render/picture.ts';
import { outside, overlapping } from '../pictures/boxes.ts';

const rows = dataset('policy-events').data;
const data = diplomacyData();
const names = Object.keys(states) as (keyof typeof states)[];
const frame = (name: 'compact' | 'wide', say: Frame['t'] = t('en')) =>
  frameOf(diplomacy, name, { lang: 'en', scope: 'x', t: say });
const monthOf = (date: unknown) => Number(String(date).slice(0, 4)) * 12 + Number(String(date).slice(5, 7)) - 1;
const counts = (state: DiplomacyState) => {
  const shown = shownEvents(data, state);
  return Object.fromEntries(tones.map((tone, n) => [tone, shown.filter(({ i }) => data.signs[i] === String(n)).length]));
};
const hexagons = (name: keyof typeof states, size: 'compact' | 'wide') =>
  picture(`diplomacy.${name}`, 'en').frames[size].marks.filter(({ attrs }) => String(attrs['class']).startsWith('event'));

test.each(frameNames)(
  'all events of the dataset stand in the first view, each with the tone that its row says, in the %s frame',
  (size) => {
    const drawn = hexagons('all', size).map(({ attrs }) => /is-(\w+)/.exec(String(attrs['class']))![1]);
    expect(drawn).toEqual(rows.map(({ tone }) => tone));
  },
);

test('every event between the first and the last month of a period is in its picture, and no other', () => {
  for (const name of names) {
    const { from, until, isEarly }: DiplomacyState = states[name];
    const mine = rows.filter(({ date }) => (isEarly || monthOf(date) >= from) && monthOf(date) < until);
    expect(picture(`diplomacy.${name}`, 'en').table.keys, name).toEqual(mine.map(({ id }) => id));
  }
});

test('the periods follow each other without a gap and leave no event out', () => {
  const [, ...periods] = names.map((name) => states[name]);
  for (const [i, { until }] of periods.slice(0, -1).entries()) expect(periods[i + 1]!.from).toBe(until);
  expect(periods.flatMap((one) => shownEvents(data, one).map(({ i }) => i))).toEqual(rows.map((_, i) => i));
});

test('cooperation stands above the line, tension below it and the others in their own lane, one hexagon over no other', () => {
  for (const name of names)
    for (const size of frameNames) {
      const { places, axis, split, base, r } = layout(data, states[name], frame(size));
      for (const { tone, y } of places) {
        const [top, bottom] = { cooperation: [0, axis], tension: [axis, split], neutral: [split, base] }[tone] as [
          number,
          number,
        ];
        expect(y - r > top && y + r * 0.87 < bottom, `${name} ${size} ${tone}`).toBe(true);
      }
      for (const [i, a] of places.entries())
        for (const b of places.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y), `${name} ${size}`).toBeGreaterThan(Math.sqrt(3) * r - 0.01);
    }
});

test('a later event never stands left of an earlier one', () => {
  for (const name of names) {
    const { places } = layout(data, states[name], frame('wide'));
    const x = places.map((place) => place.x);
    expect(x, name).toEqual(x.toSorted((a, b) => a - b));
  }
});

test('no two named events have the same short name', () => {
  const ids = [...new Set(Object.values(named).flat())];
  expect(new Set(ids.map(shortOf)).size).toBe(ids.length);
});

test('no more events are older than the scale than have columns beside it', () => {
  expect(rows.filter(({ date }) => String(date) < '2017').length).toBeLessThan(5);
});

describe('what the titles say of the periods holds in the data', () => {
  test('in the freeze tension outweighs cooperation, in the thaw it is the other way round', () => {
    expect(counts(states.freeze)['tension']).toBeGreaterThan(3 * counts(states.freeze)['cooperation']!);
    expect(counts(states.thaw)['cooperation']).toBeGreaterThan(2 * counts(states.thaw)['tension']!);
  });
  test('before the freeze China adds controls year by year, each counted as cooperation', () => {
    const mine = rows.filter(
      ({ id, kind, date }) =>
        String(id).startsWith('cn-') && kind === 'control' && String(date) >= '2017' && String(date) < '2019-07',
    );
    expect(mine.map(({ tone }) => tone)).toEqual(mine.map(() => 'cooperation'));
    expect(new Set(mine.map(({ date }) => String(date).slice(0, 4)))).toEqual(new Set(['2017', '2018', '2019']));
  });
  test('tariffs and Chinese controls stand in the same period, and the tariff cut and the export rules after Busan', () => {
    const inside = (name: keyof typeof states, id: string) => picture(`diplomacy.${name}`, 'en').table.keys.includes(id);
    for (const id of ['tariffs-2025-02', 'tariffs-2025-03', 'cn-nitazenes-2025', 'cn-piperidones-2025'])
      expect(inside('tariffs', id), id).toBe(true);
    for (const id of ['busan-2025', 'tariff-cut-2025', 'cn-13-export-2025', 'scotus-2026'])
      expect(inside('busan', id), id).toBe(true);
  });
});

test('each period names events of China and of the United States, and since 2019 of Mexico too', () => {
  const sides = (name: keyof typeof states) =>
    new Set(named[name].flatMap((id) => rows.find((row) => row['id'] === id)!['actors'] as string[]));
  for (const name of names)
    expect([...sides(name)], name).toEqual(expect.arrayContaining(name === 'before' ? ['CN', 'US'] : ['CN', 'US', 'MX']));
});

test.each(names)('the first three events that %s names are named in both frames', (name) => {
  for (const size of frameNames) {
    const { marks } = picture(`diplomacy.${name}`, 'en').frames[size];
    for (const id of named[name].slice(0, 3)) expect(marks.map(({ key }) => key)).toContain(`name-${shortOf(id)}`);
  }
});

const tongues: readonly [string, (words: string) => string][] = [
  ['as long as German', (words) => `${words}${'ern'.repeat(Math.ceil(words.length / 8))}`],
  ['as short as Chinese', (words) => '中'.repeat(Math.ceil(words.length / 4))],
  ['in pseudo letters', (words) => `[${words.replaceAll(/[aeiou]/g, 'é')}]`],
];
test.each(tongues)('words %s neither overlap nor leave the picture', (_, tongue) => {
  const say: Frame['t'] = (key, values) => tongue(t('en')(key, values));
  for (const name of names)
    for (const size of frameNames) {
      const one = frame(size, say);
      const boxes = textBoxes(diplomacy.draw(data, states[name], one), one);
      expect(outside(boxes, one), name).toEqual([]);
      expect(overlapping(boxes), name).toEqual([]);
    }
});
