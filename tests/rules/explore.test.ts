import { describe, expect, test } from 'vitest';
import type { Control, Mark } from '../../src/charts/chart.ts';
import { explores } from '../../src/charts/explores.ts';
import { charts } from '../../src/charts/index.ts';
import { textBoxes } from '../../src/charts/marks.ts';
import { chartData } from '../../src/data/chart-data.ts';
import { exploreData } from '../../src/data/explore-data.ts';
import { dataset } from '../../src/data/read.ts';
import { t } from '../../src/i18n/read.ts';
import { frameNames, frameOf } from '../../src/render/frame.ts';
import { toSvgInner } from '../../src/render/svg.ts';
import { outside, overlapping } from '../pictures/boxes.ts';

const ids = Object.keys(explores);
const partsOf = (id: string) => {
  const chart = charts.find((one) => one.id === id)!;
  const explore = explores[id]!;
  const data = { ...(chartData(id) as object), ...exploreData(id) };
  const frame = (name: 'compact' | 'wide') => frameOf(chart, name, { lang: 'en', scope: 'x', t: t('en') });
  const stateOf = (query: string) => explore.fromQuery(new URLSearchParams(query), data);
  return { chart, explore, data, frame, stateOf, controlsOf: (state: unknown) => explore.controls(data, state, frame('wide')) };
};

/** Every value that a control can be set to: of a range its ends, its middle and its neighbours. */
function valuesOf(control: Control): readonly (readonly string[])[] {
  if (control.kind === 'choice') return control.options.map(({ value }) => [value]);
  if (control.kind === 'many') {
    const all = control.options.map(({ value }) => value);
    return [all, ...all.map((one) => [one]), []];
  }
  const { min, max } = control;
  return Array.from({ length: max - min + 1 }, (_, i) => [String(min + i)]);
}

const set = (query: URLSearchParams, name: string, values: readonly string[]): URLSearchParams => {
  const next = new URLSearchParams(query);
  next.delete(name);
  for (const value of values.length > 0 ? values : ['']) next.append(name, value);
  return next;
};

const nonsense = [
  '',
  '?state=<script>alert(1)</script>&year=%00',
  '?year=99999999999999999999&from=-1&to=NaN',
  '?year=2024.5&state=oh&state=OH&tone=__proto__',
  `?${'a=b&'.repeat(2000)}`,
  '?year=&state=&tone=x&kind=constructor&country=%F0%9F%92%A9',
  '?from=2026&to=2016',
];

describe.each(ids)('exploring %s', (id) => {
  const { chart, explore, data, frame, stateOf, controlsOf } = partsOf(id);
  const first = stateOf('');

  test('begins with what the named view shows that stands there', () => {
    for (const name of frameNames) {
      const own = frame(name);
      const drawn = toSvgInner((explore.draw ?? chart.draw)(data, first, own)).replaceAll(/ class="[^"]*"/g, '');
      const shapes = (marks: string) => marks.match(/data-key="(state-|e\d)[^>]*/g);
      expect(shapes(drawn)).toEqual(
        shapes(toSvgInner(chart.draw(data, chart.states[explore.start], own)).replaceAll(/ class="[^"]*"/g, '')),
      );
    }
  });

  test('gives the default for no address, and an empty address for the default', () => {
    expect(explore.toQuery(first).toString()).toBe('');
  });

  test.each(nonsense)('takes nonsense for what it is: %s', (query) => {
    const state = stateOf(query.slice(0, 400));
    for (const control of controlsOf(state)) {
      const allowed = valuesOf(control).flat();
      const now = control.kind === 'many' ? control.value : [String(control.value)];
      for (const value of now) expect(allowed).toContain(value);
    }
    expect(toSvgInner((explore.draw ?? chart.draw)(data, state, frame('wide')))).not.toMatch(/script|NaN|undefined/);
    expect(JSON.stringify(explore.head(data, state, frame('wide')))).not.toMatch(/[<{}]?script|NaN|undefined|\{\w+\}/);
  });

  test('comes back to the same state by its own address, from any value of any control', () => {
    for (const control of controlsOf(first))
      for (const values of valuesOf(control)) {
        const state = explore.fromQuery(set(explore.toQuery(first), control.name, values), data);
        expect(explore.fromQuery(explore.toQuery(state), data)).toEqual(state);
      }
  });

  test('says, draws and tabulates whatever can be set, without a text over another or out of the frame', () => {
    for (const control of controlsOf(first))
      for (const values of valuesOf(control)) {
        const state = explore.fromQuery(set(explore.toQuery(first), control.name, values), data);
        const { title, subtitle } = explore.head(data, state, frame('wide'));
        for (const words of [title, subtitle, chart.describe(data, state, frame('wide'))]) {
          expect(words.length).toBeGreaterThan(10);
          expect(words).not.toMatch(/[{}]|NaN|undefined|null/);
        }
        const tables = [chart, ...(explore.panel ? [explore.panel] : [])].map(({ table }) => table(data, state, frame('wide')));
        for (const { columns, rows, keys } of tables) {
          expect(keys).toHaveLength(rows.length);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
        for (const name of frameNames) {
          const own = frame(name);
          const drawn: (readonly [readonly Mark[], typeof own])[] = [[(explore.draw ?? chart.draw)(data, state, own), own]];
          if (explore.panel) {
            const under = { ...own, height: explore.panel.heights[name] };
            drawn.push([explore.panel.draw(data, state, under), under]);
          }
          for (const [marks, on] of drawn) {
            const boxes = textBoxes(marks, on);
            expect([outside(boxes, on), overlapping(boxes)], `${control.name}=${values} ${name}`).toEqual([[], []]);
          }
        }
      }
  });

  test('has no control whose name an address of the site uses for something else', () => {
    for (const { name } of controlsOf(first)) expect(['read', 'theme', 'chart', 'q', 'sort', 'row']).not.toContain(name);
  });

  test('is not part of the chart: what a scrolling reader loads does not name it', () => {
    expect(Object.keys(chart)).not.toContain('explore');
  });
});

describe('exploring states', () => {
  const { chart, data, stateOf, controlsOf, frame, explore } = partsOf('states');
  const { states } = data as unknown as { states: readonly { id: string; years: Record<number, number | null> }[] };

  test('offers every final year from 1999 to 2024 and no other', () => {
    const year = controlsOf(stateOf('')).find(({ name }) => name === 'year')!;
    expect(year).toMatchObject({ kind: 'range', min: 1999, max: 2024, play: true });
    expect(Object.keys(states[0]!.years)).toHaveLength(26);
    expect(JSON.stringify(data)).not.toContain('2025');
    expect(stateOf('year=2025')).toEqual(stateOf(''));
  });

  test('hatches what is withheld in every year and never writes a zero for it', () => {
    for (let year = 1999; year <= 2024; year++) {
      const marks = (explore.draw ?? chart.draw)(data, stateOf(`year=${year}`), frame('compact'));
      for (const { id, years } of states) {
        const shape = marks.find(({ key }) => key === `state-${id}`)!;
        expect(String(shape.attrs['fill']).startsWith('url('), `${id} ${year}`).toBe(years[year] === null);
      }
      const { rows, keys } = chart.table(data, stateOf(`year=${year}`), frame('wide'));
      for (const [i, key] of keys.entries()) {
        const own = states.find(({ id }) => id === key);
        if (own && own.years[year] === null) expect(rows[i]!.slice(1, 3)).toEqual([null, null]);
      }
    }
  });

  test('breaks a state’s line off where a count is withheld, instead of drawing it down to zero', () => {
    const { panel } = explore;
    const wyoming = states.find(({ id }) => id === 'WY')!;
    const marks = panel!.draw(data, stateOf('state=WY'), { ...frame('wide'), height: panel!.heights.wide });
    const withheld = Object.values(wyoming.years).filter((rate) => rate === null);
    expect(marks.filter(({ key }) => key.startsWith('withheld-'))).toHaveLength(withheld.length);
    expect(marks.filter(({ key, tag }) => key.startsWith('own-') && tag === 'path').length).toBeGreaterThan(2);
  });

  test('choosing a state on the map is the same as choosing it from the list', () => {
    expect(explore.pick!(stateOf('year=2019'), 'OH')).toEqual(stateOf('year=2019&state=OH'));
  });
});

describe('exploring diplomacy', () => {
  const { chart, data, stateOf, frame } = partsOf('diplomacy');
  const keys = (query: string) => chart.table(data, stateOf(query), frame('wide')).keys;
  const told = dataset('policy-events').data as readonly Record<string, unknown>[];

  test('each filter leaves exactly the events that fit it', () => {
    expect(keys('country=MX')).toEqual(told.filter(({ actors }) => (actors as string[]).includes('MX')).map(({ id }) => id));
    expect(keys('kind=control')).toEqual(told.filter(({ kind }) => kind === 'control').map(({ id }) => id));
    expect(keys('from=2024&to=2024')).toEqual(told.filter(({ date }) => String(date).startsWith('2024')).map(({ id }) => id));
    const tones = ['cooperation', 'tension', 'neutral'].flatMap((tone) => keys(`tone=${tone}`));
    expect(tones.toSorted()).toEqual(told.map(({ id }) => id).toSorted());
    expect(keys('tone=')).toEqual([]);
  });
  test('the years the other way round are put in order', () =>
    expect(keys('from=2020&to=2018')).toEqual(keys('from=2018&to=2020')));
});
