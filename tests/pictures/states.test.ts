import { expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { rateLimits } from '../../src/charts/states/scale.ts';
import type { StatesData } from '../../src/charts/states/types.ts';
import { statesData } from '../../src/data/geography.ts';
import { frameNames } from '../../src/render/frame.ts';
import { addresses, picture } from '../../src/render/picture.ts';

const mine = addresses.filter((address) => address.startsWith('states.'));
const data: StatesData = statesData();
const shapes = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => [...(/^state-[A-Z]{2}$/.test(mark.key) ? [mark] : []), ...shapes(mark.children ?? [])]);
const looks = (address: string, frame: 'compact' | 'wide') =>
  Object.fromEntries(shapes(picture(address, 'en').frames[frame].marks).map(({ key, attrs }) => [key.slice(6), attrs]));

test('every state and DC stands once in every frame of every view', () => {
  for (const address of mine) for (const frame of frameNames) expect(Object.keys(looks(address, frame))).toHaveLength(51);
});

test('a withheld count is hatched and is in no class of a rate', () => {
  for (const year of [1999, 2013, 2019, 2022, 2024]) {
    for (const frame of frameNames) {
      const drawn = looks(`states.y${year}`, frame);
      for (const { id, years } of data.states) {
        const isWithheld = years[year]![0] === null;
        expect(String(drawn[id]!['class']).includes('is-withheld'), `${id} ${year}`).toBe(isWithheld);
        expect(/\bq\d\b/.test(String(drawn[id]!['class'])), `${id} ${year}`).toBe(!isWithheld);
        expect(String(drawn[id]!['fill']).startsWith('url('), `${id} ${year}`).toBe(isWithheld);
      }
    }
  }
});

test('a rate on fewer than twenty deaths is outlined with dashes', () => {
  const drawn = looks('states.y1999', 'wide');
  for (const { id, years } of data.states)
    expect(drawn[id]!['stroke-dasharray'] !== 'none', id).toBe(years[1999]![2] === 'unreliable');
});

test('provisional years are nowhere in the data of the map', () => {
  expect(JSON.stringify([data.states.map(({ years }) => Object.keys(years)), Object.keys(data.country)])).not.toMatch(/2025/);
});

test('the same rate has the same class in every year', () => {
  const byClass = new Map<string, number[]>();
  for (const year of [1999, 2013, 2019, 2022, 2024]) {
    const drawn = looks(`states.y${year}`, 'compact');
    for (const { id, years } of data.states) {
      const rate = years[year]![0];
      const [look] = /\bq\d\b/.exec(String(drawn[id]!['class'])) ?? [];
      if (rate !== null && look) byClass.set(look, [...(byClass.get(look) ?? []), rate]);
    }
  }
  for (const [look, rates] of byClass) {
    const i = Number(look.slice(1));
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(rateLimits[i - 1] ?? 0);
    expect(Math.max(...rates)).toBeLessThan(rateLimits[i] ?? Number.POSITIVE_INFINITY);
  }
});

test('every state that rose says so with an arrow on its tile and with its percent in the description', () => {
  const { frames, description } = picture('states.change', 'en');
  const arrows = frames.compact.marks.filter(({ key }) => key.startsWith('rise-')).map(({ key }) => key.slice(5));
  const rose = data.states.filter(({ change }) => change !== null && change > 0).map(({ id }) => id);
  expect(arrows.sort()).toEqual(rose.sort());
  expect(description.match(/\(\+\d+%\)/g)).toHaveLength(rose.length);
});
