import { expect, test } from 'vitest';
import { linesOf } from '../../src/charts/who/draw.ts';
import { states } from '../../src/charts/who/states.ts';
import { groups, LAST, whoData } from '../../src/data/charts/who.ts';
import { dataset } from '../../src/data/read.ts';
import { addresses, picture } from '../../src/render/picture.ts';

const data = whoData();
const rows = dataset('overdose-deaths-demographics').data;
const highest = (year: number) =>
  data.race.reduce((best, one) => ((one.values[year - data.from] ?? 0) > (best.values[year - data.from] ?? 0) ? one : best))
    .group;

test('more than four in five of those who died in 2024 were between 25 and 64', () => {
  expect(data.year).toBe(2024);
  const all = data.ages.reduce((sum, [, deaths]) => sum + deaths, 0);
  const middle = data.ages.filter(([group]) => ['25-34', '35-44', '45-54', '55-64'].includes(group));
  expect(middle).toHaveLength(4);
  expect(middle.reduce((sum, [, deaths]) => sum + deaths, 0) / all).toBeGreaterThan(0.8);
});

test('every age group is drawn once, none overlaps another, and with the unknown ages they are the national count', () => {
  expect(new Set(data.ages.map(([group]) => group)).size).toBe(11);
  const all = data.ages.reduce((sum, [, deaths]) => sum + deaths, 0);
  const nation = dataset('overdose-deaths-annual').data.find(
    (row) => row['drug'] === 'synthetic_opioids' && row['series'] === 'final' && row['year'] === data.year,
  )!;
  expect((nation['deaths'] as number) - all).toBe(3);
});

test('rates by race end with 2021, counts without a population are in no line, and all groups that CDC names are there', () => {
  for (const { values } of [...data.race, ...data.sex]) expect(data.from + values.length - 1).toBe(LAST);
  const named = new Set(rows.filter(({ dimension }) => dimension === 'race_ethnicity').map(({ group }) => group));
  expect(new Set(Object.values(groups.race))).toEqual(named);
  for (const address of ['who.race', 'who.order'])
    expect(picture(address, 'en').subtitle).toMatch(/adjusted for age, \d{4} to 2021, final/);
});

test('from 2013 to 2018 the rate was highest for White people, then for Black, then for Native people, as the titles say', () => {
  expect(new Set([2013, 2014, 2015, 2016, 2017, 2018].map(highest))).toEqual(new Set(['white']));
  expect([2019, 2020].map(highest)).toEqual(['black', 'black']);
  expect(highest(2021)).toBe('native');
  expect(
    linesOf(data, states.race)
      .map(({ group }) => group)
      .slice(0, 2),
  ).toEqual(['native', 'black']);
});

test('a rate that CDC withholds is a gap in its line and never zero', () => {
  const withheld = rows.filter(
    (row) => row['indicator'] === 'synthetic_opioids' && row['dimension'] === 'race_ethnicity' && row['value'] === null,
  );
  expect(withheld.length).toBeGreaterThan(20);
  const drawn = data.race.flatMap(({ values }) => values);
  expect(drawn.filter((value) => value === null)).toHaveLength(withheld.length);
  expect(drawn).not.toContain(0);
});

test('in the last year of the lines more than two in three who died were men', () => {
  const [men, women] = data.sex.map(({ values }) => values.at(-1)!) as [number, number];
  expect(men / (men + women)).toBeGreaterThan(2 / 3);
});

test('counts are called counts, and rates say that they are adjusted for age', () => {
  expect(addresses.filter((address) => address.startsWith('who.'))).toHaveLength(4);
  for (const address of ['who.age', 'who.sex']) expect(picture(address, 'en').subtitle).toContain('counts');
});
