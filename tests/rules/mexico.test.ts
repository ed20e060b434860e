import { expect, test } from 'vitest';
import type { Mark } from '../../src/charts/chart.ts';
import { alsoSaid, mexicoData } from '../../src/data/charts/mexico.ts';
import { dataset } from '../../src/data/read.ts';
import { words } from '../../src/i18n/read.ts';
import { addresses, picture } from '../../src/render/picture.ts';

const { statements } = mexicoData();
const mine = addresses.filter((address) => address.startsWith('mexico.'));
const tags = (marks: readonly Mark[]): string[] => marks.flatMap(({ tag, children = [] }) => [tag, ...tags(children)]);

test('no line joins the statements, and none of them is a figure for several years', () => {
  for (const address of mine)
    for (const { marks } of Object.values(picture(address, 'en').frames))
      expect(new Set(tags(marks))).toEqual(new Set(['rect', 'text']));
  const cumulative = dataset('mexico-seizures')
    .data.filter(({ span }) => span === 'several years')
    .map(({ kg }) => kg);
  expect(cumulative).toContain(8171);
  expect(statements.filter(({ kg }) => cumulative.includes(kg))).toEqual([]);
});

test('where authorities or reports disagree, every value has a row of its own', () => {
  const of = (year: number) => statements.filter((one) => one.year === year).map(({ kg }) => kg);
  expect(of(2019)).toEqual([222, 491, 419]);
  expect(of(2020)).toEqual([1301, 1242]);
  expect(of(2021)).toEqual([1503, 1593]);
  expect(alsoSaid('Disagreement: 419 kg (security cabinet, Dec 2023) and 491 kg (SSPC, 2024)')).toEqual([
    { by: 'security-ministry', kg: 491 },
  ]);
  expect(alsoSaid(null)).toEqual([]);
});

test('no row sums others, and a year without a figure has no row', () => {
  const { table } = picture('mexico.seizures', 'en');
  expect(table.rows).toHaveLength(statements.length);
  expect(statements.some(({ year }) => year === 2022)).toBe(false);
});

test('one case of 2024 is more than the army’s bulk figure for the whole year', () => {
  const of = (span: string) => statements.find((one) => one.year === 2024 && one.span === span)!.kg;
  expect(of('case')).toBeGreaterThan(of('whole'));
});

test('every period and every authority of the data has its words', () => {
  const known = words('en');
  for (const { period, by } of statements) {
    expect(known[`mexico.period.${period}`], period).toBeTruthy();
    expect(known[`mexico.by.${by}`], by).toBeTruthy();
  }
});

test('Mexico’s own position stands in every description', () => {
  for (const address of mine) expect(picture(address, 'en').description).toContain('Mexico’s security ministry says');
});
