import { expect, test } from 'vitest';
import { dataset } from '../../src/data/read.ts';

const annual = dataset('overdose-deaths-annual').data;
const states = dataset('overdose-deaths-states').data;
const monthly = dataset('synthetic-opioid-deaths-monthly').data;

const national = (drug: string, series = 'final') => annual.filter((row) => row['drug'] === drug && row['series'] === series);
const nationalIn = (drug: string, year: number) => national(drug).find((row) => row['year'] === year)!['deaths'] as number;
const statesIn = (indicator: string, year: number) =>
  states.filter((row) => row['indicator'] === indicator && row['year'] === year && row['state'] !== 'US');
const sum = (rows: readonly Record<string, unknown>[]) =>
  rows.reduce((total, row) => total + ((row['deaths'] as number | null) ?? 0), 0);
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('the counts of each drug run without a gap from 1999 to its last final year', () => {
  const last = {
    all_drugs: 2024,
    synthetic_opioids: 2024,
    any_opioid: 2023,
    cocaine: 2023,
    psychostimulants: 2023,
    heroin: 2022,
    prescription_opioids: 2022,
    methadone: 2008,
    natural_semisynthetic_opioids: 2008,
  };
  for (const [drug, end] of Object.entries(last))
    expect([
      drug,
      national(drug)
        .filter(({ deaths }) => deaths !== null)
        .map(({ year }) => year),
    ]).toEqual([drug, years(1999, end)]);
});

test('the final synthetic-opioid counts of 1999 to 2024 add up to 482,311', () =>
  expect(sum(national('synthetic_opioids'))).toBe(482_311));

test('final values come from final sources and provisional values from provisional ones', () => {
  for (const { series, status, source } of annual)
    expect([series, status, String(source).startsWith('VSRR-')]).toEqual(
      series === 'final' ? ['final', 'final', false] : ['provisional_december', 'provisional', true],
    );
});

test('a provisional December value of a final year lies 0.2 to 3.2 percent above the final count', () => {
  for (const { drug, year, deaths } of annual.filter(
    (row) => row['series'] === 'provisional_december' && row['drug'] === 'all_drugs' && (row['year'] as number) < 2025,
  )) {
    const above = (deaths as number) / nationalIn(drug as string, year as number) - 1;
    expect([year, above > 0.002 && above < 0.033]).toEqual([year, true]);
  }
});

test('the national rows of the state file equal the national file', () => {
  for (const row of states.filter(({ state, year }) => state === 'US' && (year as number) < 2025))
    expect([row['year'], row['deaths']]).toEqual([row['year'], nationalIn(row['indicator'] as string, row['year'] as number)]);
});

test('every year has the 50 states and the District of Columbia, for both indicators', () => {
  for (const indicator of ['all_drugs', 'synthetic_opioids'])
    for (const year of years(1999, 2025))
      expect([indicator, year, statesIn(indicator, year).length]).toEqual([indicator, year, 51]);
});

test('all-drug state counts add to the national count within the tolerance of the method that is named for the year', () => {
  const wonder = 'sum of the 12 monthly WONDER final counts (residents)';
  const december = 'VSRR 12 months ending December, reported (occurrence)';
  const other: Readonly<Record<number, readonly [methods: readonly string[], from: number, to: number]>> = {
    2017: [[december], 0.65, 0.67],
    2018: [[december, wonder], -0.045, -0.035],
    2019: [[december, wonder], -0.045, -0.035],
    2020: [[december, wonder], -0.025, -0.015],
    2021: [[december, wonder], -0.015, -0.005],
    2022: [['CDC state table (residents)'], 0, 0],
    2023: [[december, wonder], -0.015, -0.005],
    2024: [[december], 1.84, 1.86],
  };
  for (const year of years(1999, 2024)) {
    const [methods, from, to] = other[year] ?? [['NCHS final (residents)'], 0, 0];
    const rows = statesIn('all_drugs', year);
    const off = (sum(rows) / nationalIn('all_drugs', year) - 1) * 100;
    expect([year, [...new Set(rows.map(({ method }) => method))].toSorted()]).toEqual([year, methods]);
    expect([year, off, off >= from && off <= to]).toEqual([year, off, true]);
  }
});

test('a state count made of provisional values is called provisional, and no other', () => {
  for (const { year, state, status, method } of states)
    if (status === 'final' || status === 'provisional')
      expect([year, state, status]).toEqual([year, state, String(method).startsWith('VSRR') ? 'provisional' : 'final']);
});

test('synthetic-opioid state counts and withheld cells of one to nine add to the national count', () => {
  for (const year of years(1999, 2024)) {
    const rows = statesIn('synthetic_opioids', year);
    const rest = nationalIn('synthetic_opioids', year) - sum(rows);
    const withheld = rows.filter(({ status }) => status === 'suppressed').length;
    expect([year, rest >= 0 && rest <= withheld * 9]).toEqual([year, true]);
    if (year >= 2019) expect([year, rest]).toEqual([year, 0]);
  }
});

test('the sum of the 51 state rows of 2025 is the country’s provisional count', () => {
  const us = states.find((row) => row['state'] === 'US' && row['year'] === 2025 && row['indicator'] === 'all_drugs')!;
  expect([sum(statesIn('all_drugs', 2025)), us['deaths']]).toEqual([68_632, 68_632]);
});

test('where a count was not found the row holds the rate and says so', () => {
  const blank = annual.filter(({ deaths }) => deaths === null);
  expect(blank.map(({ drug, year }) => [drug, year])).toEqual(
    ['natural_semisynthetic_opioids', 'methadone'].flatMap((drug) => years(2009, 2018).map((year) => [drug, year])),
  );
  for (const { age_adjusted_rate: rate, note } of blank)
    expect([typeof rate, /no separate final count/.test(String(note))]).toEqual(['number', true]);
});

test('a withheld count is empty and never zero, and has no rate', () => {
  for (const { status, deaths, crude_rate: rate } of states)
    if (status === 'suppressed' || status === 'missing') expect([deaths, rate]).toEqual([null, null]);
  expect(states.filter(({ deaths }) => deaths === 0)).toEqual([]);
});

test('a crude rate is deaths by population, and is marked unreliable below 20 deaths', () => {
  for (const { deaths, population, crude_rate: rate, rate_flag: flag } of states) {
    if (deaths === null) continue;
    expect(Math.abs(((deaths as number) / (population as number)) * 100_000 - (rate as number))).toBeLessThan(0.0501);
    expect(flag).toBe((deaths as number) < 20 ? 'unreliable' : null);
  }
});

test('the highest 12-month count of the country is the one to June 2023', () => {
  const us = monthly.filter(({ state }) => state === 'US');
  const peak = us.reduce((best, row) => ((row['reported'] as number) > (best['reported'] as number) ? row : best));
  expect([peak['month'], peak['reported']]).toEqual(['2023-06', 77_695]);
});

test('the months of each jurisdiction follow one another without a gap to one newest month', () => {
  const newest = monthly
    .map(({ month }) => month as string)
    .toSorted()
    .at(-1)!;
  expect(newest >= '2026-04').toBe(true);
  for (const state of new Set(monthly.map((row) => row['state']))) {
    const own = monthly.filter((row) => row['state'] === state).map(({ month }) => month as string);
    const start = state === 'PA' ? 2025 * 12 + 11 : 2015 * 12;
    expect([state, own]).toEqual([
      state,
      own.map((_, i) => `${Math.floor((start + i) / 12)}-${String(((start + i) % 12) + 1).padStart(2, '0')}`),
    ]);
    expect([state, own.at(-1)]).toEqual([state, newest]);
  }
});

test('a predicted count is never below the reported one, and a withheld month has no count', () => {
  for (const { reported, predicted, status } of monthly) {
    if (reported !== null && predicted !== null) expect(predicted as number).toBeGreaterThanOrEqual(reported as number);
    expect(status).toBe(reported === null ? 'withheld' : 'provisional');
  }
});

test('December values of the monthly and the yearly file agree within the revision that is noted', () => {
  for (const { year, deaths } of national('synthetic_opioids', 'provisional_december')) {
    const month = monthly.find((row) => row['state'] === 'US' && row['month'] === `${String(year)}-12`)!;
    // A later release may revise a month by more; the yearly file keeps what it was made from.
    const isRevised = (month['vintage'] as string) > '2026-09-26';
    expect([year, isRevised || Math.abs((month['reported'] as number) - (deaths as number)) <= 1]).toEqual([year, true]);
  }
});
