import { expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { explore } from '../../src/charts/controls/explore.ts';
import { states } from '../../src/charts/controls/states.ts';
import { bodies, type ControlsData } from '../../src/charts/controls/types.ts';
import { controls } from '../../src/charts/controls.ts';
import { controlRow, controlRows, controlsData, daysBetween } from '../../src/data/charts/controls.ts';
import { dataset } from '../../src/data/read.ts';
import { frameNames } from '../../src/render/frame.ts';
import { picture } from '../../src/render/picture.ts';

const data: ControlsData = controlsData();
const rows = dataset('chemical-controls').data;
const hexagons = (marks: readonly Mark[]) => marks.filter(({ key }) => key.startsWith('entry-'));
const words = (address: string) => picture(address, 'en').frames.wide.marks.map(({ text }) => text ?? '');

test('every row of the control lists has a key of its own, and every one with a day stands once in the picture of all', () => {
  const keys = controlRows().map(({ key }) => key);
  expect(new Set(keys).size).toBe(rows.length);
  const dated = rows.filter((row) => row['decided'] || row['in_force']);
  for (const name of frameNames) expect(hexagons(picture('controls.all', 'en').frames[name].marks)).toHaveLength(dated.length);
  expect(picture('controls.all', 'en').table.rows).toHaveLength(rows.length);
});

test('no two hexagons of a lane cover each other by more than a rim', () => {
  for (const address of ['controls.class', 'controls.all']) {
    for (const name of frameNames) {
      const spots = picture(address, 'en').frames[name].marks.filter(({ key }) => key.startsWith('entry-'));
      const middle = ({ attrs }: Mark) => {
        const [left, low, side, half] = String(attrs['d'])
          .match(/-?[\d.]+/g)!
          .map(Number) as [number, number, number, number];
        return { x: left + half, y: low + side / 2, r: -side };
      };
      const all = spots.map(middle);
      for (const [i, a] of all.entries())
        for (const b of all.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y), `${address} ${name}`).toBeGreaterThan(0.85 * Math.max(a.r, b.r));
    }
  }
});

test('the days from the UN’s vote to China’s control are those between the two dates of the rows', () => {
  expect(daysBetween('2017-03-16', '2018-02-01')).toEqual([322, 322]);
  expect(daysBetween('2024-03-19', '2025-07-20')).toEqual([488, 488]);
  for (const [some, least, most] of data.lags)
    for (const substance of some) {
      const id = data.substances[substance]![0];
      const [vote, control] = [controlRow(id, 'un')!['decided'] as string, controlRow(id, 'china')!['in_force'] as string];
      expect([id, least, most]).toEqual([id, ...daysBetween(vote, control)]);
    }
  expect(data.lags.flatMap(([some]) => some)).toHaveLength(7);
});

test('where only the month of the vote is known the picture says from how many to how many days', () => {
  expect(controlRow('norfentanyl', 'un')!['decided_precision']).toBe('month');
  expect(daysBetween('2022-03', '2024-09-01')).toEqual([885, 915]);
  expect(words('controls.lag')).toContain('885 to 915 days');
});

test('its title’s “about 900 days” is the longest of these times', () => {
  const longest = data.lags.reduce((best, one) => (one[2] > best[2] ? one : best));
  for (const days of longest.slice(1, 3) as number[]) expect(Math.abs(days - 900)).toBeLessThan(20);
  expect(picture('controls.lag', 'en').title).toContain(`${Math.min(...data.lags.map(([, least]) => least))} to about 900 days`);
});

test('a bar is as long as its days, within the width of the hexagons, and longer ones are longer', () => {
  for (const name of frameNames) {
    const { marks } = picture('controls.lag', 'en').frames[name];
    const length = (substance: number) => {
      const { x1, x2 } = marks.find(({ key }) => key === `bond-${data.substances[substance]![0]}`)!.attrs;
      return Number(x2) - Number(x1);
    };
    const perDay = data.lags.map(([[first], least, most]) => length(first!) / ((least + most) / 2));
    expect(Math.max(...perDay) / Math.min(...perDay)).toBeLessThan(1.02);
  }
});

test('China’s control of the class took effect on the day of the timeline', () => {
  const [, , day] = data.classes.find(([, key]) => key === 'fentanyl-related-substances.china')!;
  expect(day).toBe(dataset('policy-events').data.find(({ id }) => id === 'cn-class-effect-2019')!['date']);
});

test('an entry without any day is in the table and the description, and nowhere in the drawing', () => {
  const lost = rows.filter((row) => !row['decided'] && !row['in_force']);
  expect(lost.map((row) => [row['substance'], row['controlled_by']])).toEqual([['1-boc-4-piperidone', 'US']]);
  expect(picture('controls.next', 'en').description).toContain('1-boc-4-piperidone: UN (decided 19 March 2024');
  expect(picture('controls.next', 'en').table.keys).toContain('1-boc-4-piperidone.us');
});

test('explore gives back every state of its address, and the default for nonsense', () => {
  const asked = (query: string) => explore.fromQuery(new URLSearchParams(query), data);
  expect(asked('')).toEqual({ ...states.all });
  expect(asked('substance=sugar&by=moon&x=1')).toEqual({ ...states.all });
  expect(explore.toQuery(asked('')).toString()).toBe('');
  for (const [id] of data.substances) {
    for (const by of [[], ['china'], ['un', 'mexico']]) {
      const query = new URLSearchParams([['substance', id], ...by.map((body) => ['by', body])]).toString();
      expect(explore.toQuery(asked(query)).toString()).toBe(query);
    }
  }
  expect(explore.toQuery(asked(bodies.map((body) => `by=${body}`).join('&'))).toString()).toBe('');
});

test('whatever is explored is drawn, described and tabled in both frames, with spots on what is lit', () => {
  for (const name of frameNames) {
    const { frame } = picture('controls.all', 'en').frames[name];
    for (const [id] of data.substances) {
      const state = explore.fromQuery(new URLSearchParams({ substance: id }), data);
      const drawn = hexagons(controls.draw(data, state, frame)).filter(
        ({ attrs }) => !String(attrs['class']).includes('is-quiet'),
      );
      const dated = controlRows().filter(({ key, row }) => key.split('.')[0] === id && (row['decided'] || row['in_force']));
      expect([id, drawn.length]).toEqual([id, dated.length]);
      expect(controls.inspect(data, state, frame)).toHaveLength(dated.length);
      expect(controls.describe(data, state, frame)).not.toMatch(/[{}]|undefined/);
      expect(explore.head(data, state, frame).title).toContain(frame.t(`controls.name.${id}`));
    }
  }
});
