import { expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { monthAfter } from '../../src/charts/months.ts';
import { states } from '../../src/charts/seizures/states.ts';
import type { SeizuresState } from '../../src/charts/seizures/types.ts';
import { meansOf, peakOf, poundsOf, rowsShown, shareOf } from '../../src/charts/seizures/view.ts';
import { openUntil, seizuresData } from '../../src/data/charts/seizures.ts';
import { fact } from '../../src/data/facts.ts';
import { addresses, picture } from '../../src/render/picture.ts';

const data = seizuresData();
const view = (name: keyof typeof states): SeizuresState => states[name];
const whole = (name: keyof typeof states) => rowsShown(data, view(name)).filter(({ kind }) => kind === 'whole');
const mine = addresses.filter((address) => address.startsWith('seizures.'));
const bars = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => [...(mark.tag === 'rect' ? [mark] : []), ...bars(mark.children ?? [])]);

test('the yearly rows are the figures that the prose cites', () => {
  for (const row of whole('total'))
    expect(Math.round(poundsOf(row, view('total').groups[0]!))).toBe(Math.round(fact(`cbp-fentanyl-${row.year}`).value));
  for (const row of whole('ports'))
    expect(shareOf(row, view('ports').groups[0]!, view('ports').groups)).toBeCloseTo(
      fact(`cbp-ports-share-${row.year}`).value,
      1,
    );
});

test('seizures rise to fiscal 2023 and fall after it, whole years only', () => {
  const pounds = whole('total').map((row) => poundsOf(row, view('total').groups[0]!));
  const peak = pounds.indexOf(Math.max(...pounds));
  expect(whole('total')[peak]!.year).toBe(2023);
  expect(pounds.every((one, i) => i === 0 || (i <= peak ? one > pounds[i - 1]! : one < pounds[i - 1]!))).toBe(true);
});

test('in every year most is caught at official crossings, and nearly all on the south-west border', () => {
  for (const row of rowsShown(data, view('ports')))
    expect(shareOf(row, view('ports').groups[0]!, view('ports').groups)).toBeGreaterThan(80);
  for (const row of rowsShown(data, view('regions')))
    expect(shareOf(row, view('regions').groups[0]!, view('regions').groups)).toBeGreaterThan(90);
});

test('the highest month is April 2023, and the mean month falls from fiscal year to fiscal year after it', () => {
  expect(monthAfter('2018-10', peakOf(data.months))).toBe('2023-04');
  const means = meansOf(data, view('fall').from!).map(({ mean }) => mean);
  expect(means).toHaveLength(3);
  expect(means.every((mean, i) => i === 0 || mean < means[i - 1]!)).toBe(true);
});

test('while fentanyl fell by half from fiscal 2023 to the last whole year, methamphetamine did not fall', () => {
  const rows = whole('meth');
  const at = (year: number, group: number) => poundsOf(rows.find((row) => row.year === year)!, view('meth').groups[group]!);
  const last = rows.at(-1)!.year;
  expect(at(last, 0)).toBeLessThan(at(2023, 0) / 2);
  expect(at(last, 1)).toBeGreaterThanOrEqual(at(2023, 1));
});

test('a fiscal year that is not over is pale, says how many months it has, and has no mean and no place beside methamphetamine', () => {
  const open = rowsShown(data, view('total')).find(({ kind }) => kind === 'open')!;
  expect([open.year, data.open]).toEqual([2026, 11]);
  for (const address of ['seizures.total', 'seizures.ports', 'seizures.regions']) {
    const { marks } = picture(address, 'en').frames.compact;
    const pale = bars(marks).filter(({ attrs }) => String(attrs['class']).includes('is-open'));
    expect(pale.map(({ key }) => key.slice(0, 8)).every((key) => key === 'bar-2026')).toBe(true);
    expect(marks.find(({ key }) => key === 'note-2026')?.text).toBe('11 months');
  }
  expect(meansOf(data, 0).some(({ year }) => year === open.year)).toBe(false);
  expect(rowsShown(data, view('meth')).some(({ year }) => year === open.year)).toBe(false);
});

test('months of the fiscal year that is not over are pale, all others are not', () => {
  for (const { key, attrs } of bars(picture('seizures.months', 'en').frames.wide.marks))
    expect([key, String(attrs['class']).includes('is-open')]).toEqual([
      key,
      monthAfter('2018-10', Number(key.slice(6))) >= '2025-10',
    ]);
});

test('every picture says that a seizure shows where drugs are found, not how much gets through', () => {
  for (const address of mine) {
    const { subtitle, description } = picture(address, 'en');
    expect(subtitle).toContain('Where drugs are found, not how much gets through');
    expect(description).toContain('where drugs are found, not how much gets through');
  }
});

test('a period that does not say until when it counts stops the build and says how to write it', () => {
  expect(openUntil('October 2025 to August 2026 (year to date)')).toBe('2026-08');
  expect(() => openUntil('eleven months')).toThrow('Write it as "October 2025 to August 2026 (year to date)"');
});

test('a year for which the agency gave another figure says so, in the table and at its row', () => {
  expect(data.told.spokesman).toEqual([[2017, 1188]]);
  const { table, chart, state, frames } = picture('seizures.total', 'en');
  expect(table.rows.find(([year]) => year === '2017')!.at(-1)).toContain('1,188');
  const spot = chart.inspect(data, chart.states[state], frames.wide.frame).find(({ key }) => key === 'row-2017')!;
  expect(spot.lines.join(' ')).toContain('1,188');
});
