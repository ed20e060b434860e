import { expect, test } from 'vitest';
import { dataset } from '../../src/data/read.ts';
import type { Row } from '../../src/data/schema.ts';

const groups = dataset('overdose-deaths-demographics').data;
const counties = dataset('overdose-deaths-counties').data;
const withBoth = dataset('overdose-deaths-with-synthetic-opioids').data;
const early = dataset('overdose-deaths-1980-1998').data;
const final = new Map(
  dataset('overdose-deaths-annual')
    .data.filter(({ series }) => series === 'final')
    .map((row) => [`${String(row['drug'])} ${String(row['year'])}`, row['deaths'] as number | null]),
);
const counts = (dimension: string, year: number, indicator = 'synthetic_opioids') =>
  groups.filter(
    (row) =>
      row['dimension'] === dimension && row['year'] === year && row['indicator'] === indicator && row['measure'] === 'deaths',
  );
const sum = (rows: readonly Row[], field = 'value') => rows.reduce((total, row) => total + (row[field] as number), 0);

test('in 2024 the races add to the national count and the ages to three fewer, whose age is unknown', () => {
  expect([sum(counts('race_single', 2024)), sum(counts('age', 2024))]).toEqual([47_735, 47_732]);
  expect(final.get('synthetic_opioids 2024')).toBe(47_735);
});

test('women and men add to the national count in every year, for both indicators', () => {
  for (const indicator of ['all_drugs', 'synthetic_opioids'])
    for (let year = 1999; year <= (indicator === 'all_drugs' ? 2021 : 2022); year += 1)
      expect([indicator, year, sum(counts('sex', year, indicator))]).toEqual([
        indicator,
        year,
        final.get(`${indicator} ${year}`),
      ]);
  expect(sum(counts('sex', 2022))).toBe(73_838);
});

test('a withheld value of a group is empty, and no value is zero by mistake', () => {
  for (const { status, value } of groups) expect(value === null).toBe(status === 'suppressed');
  expect(groups.filter(({ measure, value }) => measure === 'deaths' && value === 0)).toEqual([]);
});

test('each series of a group runs to the last year that the notes state', () => {
  const last = new Map<string, number>();
  for (const { indicator, dimension, measure, group, year } of groups) {
    const key = `${String(indicator)} ${String(dimension)} ${String(measure)}${group === '15-24' && measure === 'deaths' ? ' 15-24' : ''}`;
    last.set(key, Math.max(last.get(key) ?? 0, year as number));
  }
  expect(Object.fromEntries(last)).toEqual({
    'all_drugs age crude_rate': 2018,
    'all_drugs age deaths 15-24': 2021,
    'all_drugs race_ethnicity age_adjusted_rate': 2021,
    'all_drugs sex deaths': 2021,
    'synthetic_opioids age crude_rate': 2018,
    'synthetic_opioids age deaths': 2024,
    'synthetic_opioids age deaths 15-24': 2024,
    'synthetic_opioids race_ethnicity age_adjusted_rate': 2021,
    'synthetic_opioids race_single deaths': 2024,
    'synthetic_opioids sex deaths': 2022,
  });
});

test('each of the 1,083 county rates fits the whole number of deaths beside it, and no other', () => {
  const printed = counties.filter(({ status }) => status === 'provisional');
  expect([printed.length, counties.length]).toEqual([1083, 3142]);
  for (const row of printed) {
    const [deaths, people, written] = [row['deaths_implied'], row['population'], row['rate']] as [number, number, number];
    const near = [deaths - 1, deaths, deaths + 1].filter((one) => Math.abs((one / people) * 100_000 - written) < 0.005_001);
    expect([row['fips'], near]).toEqual([row['fips'], [deaths]]);
  }
});

test('a withheld county has no rate and no deaths, and the smallest printed count is ten', () => {
  for (const { fips, status, rate, deaths_implied: deaths } of counties)
    if (status === 'suppressed') expect([fips, rate, deaths]).toEqual([fips, null, null]);
  expect(Math.min(...counties.flatMap(({ deaths_implied: deaths }) => (deaths as number | null) ?? []))).toBe(10);
  expect(counties.filter(({ population }) => population === null).length).toBe(11);
});

test('printed county counts never exceed the provisional count of their state', () => {
  const names = new Map(dataset('overdose-deaths-states').data.map(({ name, state }) => [name, state]));
  const december = new Map(
    dataset('overdose-deaths-monthly')
      .data.filter(({ month }) => month === '2024-12')
      .map(({ state, reported }) => [state, reported as number]),
  );
  for (const [name, state] of names) {
    if (state === 'US') continue;
    const rows = counties.filter((row) => row['state'] === name && row['deaths_implied'] !== null);
    const most = december.get(state === 'NY' ? 'NYS' : state)!;
    expect([state, rows.length === 0 || sum(rows, 'deaths_implied') <= 1.03 * most]).toEqual([state, true]);
  }
});

test('deaths with synthetic opioids are part of the deaths with a drug, which equal the yearly file', () => {
  for (const { year, drug, deaths, with_synthetic_opioids: both } of withBoth) {
    expect([year, drug, (both as number) <= (deaths as number)]).toEqual([year, drug, true]);
    const national = final.get(`${String(drug)} ${String(year)}`);
    if (national !== undefined) expect([year, drug, deaths]).toEqual([year, drug, national]);
  }
});

test('deaths with either stimulant lie between the larger of the two and their sum', () => {
  for (const { year, deaths } of withBoth.filter(({ drug }) => drug === 'stimulants')) {
    const parts = ['cocaine', 'psychostimulants'].map((drug) => final.get(`${drug} ${String(year)}`)!);
    expect([year, (deaths as number) >= Math.max(...parts) && (deaths as number) <= parts[0]! + parts[1]!]).toEqual([year, true]);
  }
});

test('the years before 1999 follow one another, and rate and count imply a population that grows', () => {
  expect(early.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, i) => 1980 + i));
  for (const { year, deaths, rate } of early) {
    const people = ((deaths as number) / (rate as number)) * 100_000;
    expect([year, people > 215e6 && people < 285e6]).toEqual([year, true]);
  }
});
