import { expect, test } from 'vitest';
import type { Row } from '../../../src/data/schema.ts';
import { headOf, project, run } from './copy.ts';
import { nchsCsv, sosmapCsv } from './layouts.ts';

const states = 'overdose-deaths-states';

/** An invented row of deaths by state. */
const row = (state: string, name: string, year: number, deaths: number, change: Partial<Row> = {}): Row => ({
  state,
  name,
  fips: state === 'OH' ? '39' : '00',
  year,
  indicator: 'all_drugs',
  deaths,
  population: 1_000_000,
  crude_rate: deaths / 10,
  rate_flag: null,
  age_adjusted_rate: null,
  status: 'provisional',
  method: 'VSRR 12 months ending December, reported (occurrence)',
  source: 'VSRR-2025-12',
  population_source: 'CENSUS-PEP-2024',
  rate_source: null,
  vintage: '2025-12-26',
  verified: 'one_copy',
  note: null,
  ...change,
});
const final = { status: 'final', method: 'CDC state table (residents)', source: 'CDC-STATE-2022', vintage: null };
const ours = () =>
  project({
    [states]: headOf(states, [row('OH', 'Ohio', 2022, 500, final), row('OH', 'Ohio', 2024, 410), row('OH', 'Ohio', 2025, 300)]),
  });
const take = (at: ReturnType<typeof project>, body: string) =>
  run(at, ['refresh', 'cdc-states', '--from', at.put('states.csv', body), '--vintage', '2026-11-18']);

test('a final count takes the place of the provisional one whole, with its own status, source and method', async () => {
  const at = ours();
  const { error, said } = await take(
    at,
    sosmapCsv([
      { year: 2022, state: 'OH', deaths: 500, rate: 50 },
      { year: 2024, state: 'OH', deaths: 1_400, rate: 139.96 },
    ]),
  );
  expect(error).toBe('');
  expect(said).toContain('OH 2024 all_drugs: 410 → 1,400');
  expect(at.rows(states)[1]).toMatchObject({
    deaths: 1_400,
    crude_rate: 140,
    age_adjusted_rate: 140,
    status: 'final',
    source: 'CDC-STATE-2026-11',
    method: 'CDC state table (residents)',
    verified: 'one_copy',
  });
});

test('a year that the file does not have stays provisional', async () => {
  const at = ours();
  await take(at, sosmapCsv([{ year: 2024, state: 'OH', deaths: 400, rate: 40 }]));
  expect(at.rows(states)[2]).toMatchObject({ deaths: 300, status: 'provisional', source: 'VSRR-2025-12' });
});

test('the NCHS layout is read as well, for both sexes and all ages only', async () => {
  const at = ours();
  const whole = { year: 2024, state: 'Ohio', deaths: 400, population: 1_000_500, rate: 39.8 };
  expect((await take(at, nchsCsv([whole, { ...whole, sex: 'Male', deaths: 280 }]))).error).toBe('');
  expect(at.rows(states)[1]).toMatchObject({
    deaths: 400,
    population: 1_000_500,
    age_adjusted_rate: 39.8,
    population_source: 'CDC-STATE-2026-11',
  });
});

test('a year without population is refused with what to add', async () => {
  const { error } = await take(ours(), sosmapCsv([{ year: 2023, state: 'OH', deaths: 400, rate: 40 }]));
  expect(error).toContain('states.csv, line 2, field "Year": 2023 has no row for OH');
});

test('a place that is no state is refused', async () => {
  expect((await take(ours(), sosmapCsv([{ year: 2024, state: 'Ohoi', deaths: 400, rate: 40 }]))).error).toContain(
    'line 2, field "State": "Ohoi" is no state we know',
  );
});
