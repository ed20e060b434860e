import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import type { Mark, Points } from '../../src/charts/chart.ts';
import { shownBy } from '../../src/charts/people/count.ts';
import { count } from '../../src/charts/people/say.ts';
import type { PeopleData } from '../../src/charts/people/types.ts';
import { positions } from '../../src/charts/points.ts';
import { chartData } from '../../src/data/chart-data.ts';
import { facts } from '../../src/data/facts.ts';
import { frameNames } from '../../src/render/frame.ts';
import { picture } from '../../src/render/picture.ts';
import { standalone } from '../../src/render/standalone.ts';

const data = chartData('people') as PeopleData;
const fact = (id: string) => facts().find((one) => one.id === id)!.value as number;
const scales = ['one', 'day', 'year', 'all'] as const;
const markOf = (scale: string, frame: 'compact' | 'wide'): Mark & { points: Points } =>
  picture(`people.${scale}`, 'en').frames[frame].marks.find(({ tag }) => tag === 'points') as Mark & { points: Points };

/** The indices of the dots whose middle lies inside the frame. */
function inside(scale: string, frame: 'compact' | 'wide'): number[] {
  const { points } = markOf(scale, frame);
  const { width, height } = picture(`people.${scale}`, 'en').frames[frame].frame;
  const { x, y } = positions(points);
  return Array.from(x.keys()).filter((i) => x[i]! >= 0 && x[i]! <= width && y[i]! >= 0 && y[i]! <= height);
}

test('there is a dot for every death that the ledger adds up, and as many in its day and its year as it says', () => {
  const { total, inYear, year } = count(data);
  expect(total).toBe(fact('t404-cumulative-1999-2024'));
  expect(inYear).toBe(fact(`deaths-t404-${year}`));
  expect(data.day).toBe(Math.round(fact(`deaths-t404-per-day-${year}`)));
});

test.each(frameNames)('the %s frame holds exactly the dots that its picture speaks of, always the same ones', (frame) => {
  const shown = shownBy(data);
  for (const scale of scales) {
    const all = inside(scale, frame);
    const [from, to] = shown[scale];
    expect([all[0], all.at(-1)! + 1, all.length]).toEqual([from, to, to - from]);
  }
  const [[, inAll], [from, to]] = [shown.all, shown.year];
  expect([to - from, inAll, to]).toEqual([count(data).inYear, count(data).total, count(data).total]);
});

test.each(frameNames)('in the %s frame each year has a band of its own, as high as it has dots', (frame) => {
  const { points } = markOf('all', frame);
  const { y } = positions(points);
  let [start, below] = [0, Number.NEGATIVE_INFINITY];
  for (const deaths of data.deaths) {
    const [top, bottom] = [y[start]!, y[start + deaths - 1]!];
    expect(top - below).toBeGreaterThan(0.9);
    expect((bottom - top) / points.pitch).toBeCloseTo(deaths - 1, 0);
    [start, below] = [start + deaths, bottom];
  }
});

test('no dot has another over it: even the nearest two of a year or of all stand half a mean distance apart', () => {
  for (const scale of ['day', 'year', 'all']) {
    const { points } = markOf(scale, 'wide');
    const { x, y } = positions(points);
    const mean = Math.sqrt(points.width * points.pitch);
    const from = points.starts.at(-4)!;
    let least = Number.POSITIVE_INFINITY;
    for (let i = from; i < from + 130; i++)
      for (let j = i + 1; j < Math.min(i + 3000, x.length); j++)
        least = Math.min(least, Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!));
    expect(least / mean).toBeGreaterThan(0.5);
  }
});

/** Where a dot stands in the cells of the pattern: every dot in the middle of one. */
function inCells({ points, children }: Mark & { points: Points }, index: number): readonly [number, number] {
  const pattern = children!.find(({ tag }) => tag === 'pattern')!;
  const [a, b, c, d, e, f] = String(pattern.attrs['patternTransform'])
    .match(/-?[\d.]+(?:e-?\d+)?/g)!
    .map(Number) as number[];
  const { x, y } = positions(points);
  const rects = children!.filter(({ tag }) => tag === 'rect');
  const mine = rects.find(({ attrs }) => {
    const shift = Number(/translate\(0 (.*)\)/.exec(String(attrs['transform']))![1]);
    const top = Number(attrs['y']) + shift;
    return y[index]! >= top && y[index]! <= top + Number(attrs['height']);
  })!;
  const shift = Number(/translate\(0 (.*)\)/.exec(String(mine.attrs['transform']))![1]);
  const [px, py] = [x[index]! - e!, y[index]! - shift - f!];
  const det = a! * d! - b! * c!;
  return [(d! * px - c! * py) / det, (a! * py - b! * px) / det];
}

test('the still picture has its dots where the canvas paints them: each in the middle of a cell of its pattern', () => {
  for (const scale of ['year', 'all'] as const)
    for (const frame of frameNames) {
      const mark = markOf(scale, frame);
      const [first] = inside(scale, frame) as [number];
      const count = mark.points.starts.at(-1)! - first;
      for (let i = 0; i < 60; i++) {
        const cell = inCells(mark, first + Math.floor((count * i) / 60));
        for (const place of cell) expect(Math.abs((((place % 1) + 1) % 1) - 0.5)).toBeLessThan(0.06);
      }
    }
});

test('the still picture of a day has a circle for each dot, where the canvas paints it', () => {
  const { points, children } = markOf('day', 'compact');
  const { x, y } = positions(points);
  expect(children!.length).toBe(data.day);
  for (const { key, attrs } of children!) {
    const i = Number(key.slice('dot-'.length));
    expect([attrs['cx'], attrs['cy']].map(Number)).toEqual([expect.closeTo(x[i]!, 3), expect.closeTo(y[i]!, 3)]);
  }
});

test('more than half died in the year that the title names or later, and not more than half after it', () => {
  const { title } = picture('people.all', 'en');
  const year = Number(/since (\d{4})$/.exec(title)![1]);
  const since = (from: number) => data.deaths.slice(from - data.from).reduce((a, b) => a + b, 0);
  expect(since(year)).toBeGreaterThan(count(data).total / 2);
  expect(since(year + 1)).toBeLessThan(count(data).total / 2);
});

test('in an image file dots stand in the colour of the toll, and between two years there is paper', () => {
  const one = picture('people.all', 'en', 'file');
  const { frame, marks } = one.frames.wide;
  const options = { chart: 'people', width: frame.width, height: frame.height, title: one.title, description: one.description };
  const svg = standalone(marks, { ...options, theme: 'light', outlined: true });
  const scale = 10;
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false } }).render();
  const { points } = markOf('all', 'wide');
  const { pixels, width } = image;
  const colourAt = (x: number, y: number) => {
    const i = (Math.round(y * scale) * width + Math.round(x * scale)) * 4;
    return [...pixels.subarray(i, i + 3)];
  };
  const last = data.deaths.length - 1;
  const gap = points.tops[last]! - points.pitch / 2 - 0.65;
  for (const share of [0.1, 0.37, 0.5, 0.9])
    expect(colourAt(points.left + points.width * share, gap)).toEqual([0xfa, 0xf8, 0xf3]);
  // Ink lies thick in a band: about six tenths of it are covered.
  const reds = Array.from({ length: 400 }, (_, i) => colourAt(points.left + 50 + i * 0.37, gap + 5 + (i % 20)).at(0)!);
  const mean = reds.reduce((a, b) => a + b, 0) / reds.length;
  expect(mean).toBeGreaterThan(0x8a + 20);
  expect(mean).toBeLessThan(0xfa - 40);
});
