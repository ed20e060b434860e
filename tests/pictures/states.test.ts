import { expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { fallLimits, rateLimits } from '../../src/charts/states/scale.ts';
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
        const isWithheld = years[year] === null;
        expect(String(drawn[id]!['class']).includes('is-withheld'), `${id} ${year}`).toBe(isWithheld);
        expect(/\bq\d\b/.test(String(drawn[id]!['class'])), `${id} ${year}`).toBe(!isWithheld);
        expect(String(drawn[id]!['fill']).startsWith('url('), `${id} ${year}`).toBe(isWithheld);
      }
    }
  }
});

test('a rate on fewer than twenty deaths is outlined with dashes', () => {
  const drawn = looks('states.y1999', 'wide');
  for (const { id, few } of data.states) expect(drawn[id]!['stroke-dasharray'] !== 'none', id).toBe(few.includes(1999));
});

test('a change is rounded only behind what is written and coloured', () => {
  for (const { id, change } of [...data.states, { id: 'US', change: data.country.change }]) {
    const told = data.exact![id]!;
    expect(change === null, id).toBe(told === null);
    expect([Math.round(change ?? 0), Math.sign(change ?? 0)], id).toEqual([Math.round(told ?? 0), Math.sign(told ?? 0)]);
    for (const limit of fallLimits) expect(-(change ?? 0) >= limit, id).toBe(-(told ?? 0) >= limit);
  }
});

test('provisional years are nowhere in the data of the map', () => {
  expect(JSON.stringify([data.states.map(({ years }) => Object.keys(years)), Object.keys(data.country.years)])).not.toMatch(
    /2025/,
  );
});

test('the same rate has the same class in every year', () => {
  const byClass = new Map<string, number[]>();
  for (const year of [1999, 2013, 2019, 2022, 2024]) {
    const drawn = looks(`states.y${year}`, 'compact');
    for (const { id, years } of data.states) {
      const rate = years[year] ?? null;
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

test('no line from a state to its name crosses another', () => {
  const ends = ({ attrs: { x1, y1, x2, y2 } }: Mark) => [x1, y1, x2, y2].map(Number) as [number, number, number, number];
  const side = ([ax, ay, bx, by]: ReturnType<typeof ends>, x: number, y: number) =>
    Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  const parts = (one: ReturnType<typeof ends>, [ax, ay, bx, by]: ReturnType<typeof ends>) =>
    side(one, ax, ay) !== side(one, bx, by);
  let seen = 0;
  for (const address of mine) {
    const lines = picture(address, 'en').frames.wide.marks.filter(({ key }) => key.startsWith('leader-'));
    seen += lines.length;
    for (const [i, a] of lines.entries())
      for (const b of lines.slice(i + 1))
        expect(parts(ends(a), ends(b)) && parts(ends(b), ends(a)), `${address}: ${a.key} and ${b.key}`).toBe(false);
  }
  expect(seen).toBeGreaterThan(10);
});

test('no island of a state leaves the frame', () => {
  for (const [id, outline] of Object.entries(data.outlines!)) {
    for (const ring of outline.split(/z/i).filter(Boolean)) {
      let [x, y] = [0, 0];
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i]!;
        y += numbers[i + 1]!;
        expect(x >= 0 && x <= 720 * data.fine && y >= 0, `${id} at ${x / data.fine} ${y / data.fine}`).toBe(true);
      }
    }
  }
});
