import { expect, test } from 'vitest';
import type { Row } from '../../../src/data/schema.ts';
import { headOf, project, run } from './copy.ts';
import { cbpCsv, cbpHeader, type Seizure } from './layouts.ts';
import { publisher } from './publisher.ts';

const [monthly, kinds, annual] = ['fentanyl-seizures-monthly', 'drug-seizures-annual', 'fentanyl-seizures-annual'];
const apr = 'cbp-nationwide-drugs-fy23-fy26-apr';

/** Rows of the three datasets, as one seizure a month would make them; the pounds are invented. */
const month = (when: string, year: number, pounds: number, status: string, office = 'SAN DIEGO FIELD OFFICE'): Row => ({
  month: when,
  fiscal_year: year,
  component: 'Office of Field Operations',
  region: 'Southwest Border',
  land: 'Land',
  office,
  events: 3,
  pounds,
  status,
  source: apr,
});
const kind = (year: number, drug: string, events: number, pounds: number, status: string): Row => ({
  fiscal_year: year,
  drug,
  component: 'Office of Field Operations',
  region: 'Southwest Border',
  events,
  pounds,
  status,
  source: apr,
});
const yearly = (year: number, period: string, pounds: number, status: string, basis = 'CBP file, summed'): Row => ({
  fiscal_year: year,
  period,
  region: 'Southwest Border',
  component: 'Office of Field Operations',
  pounds,
  events: 3,
  basis,
  status,
  confidence: 'publisher',
  sources: [apr],
  note: null,
});

const ours = () =>
  project({
    [monthly!]: headOf(monthly!, [
      month('2022-09', 2022, 80, 'reported'),
      month('2025-09', 2025, 200, 'reported'),
      month('2026-03', 2026, 50, 'provisional'),
      month('2026-03', 2026, 20, 'provisional', 'TUCSON FIELD OFFICE'),
      month('2026-04', 2026, 40, 'provisional'),
    ]),
    [kinds!]: headOf(kinds!, [
      kind(2022, 'Fentanyl', 3, 80, 'reported'),
      kind(2025, 'Fentanyl', 3, 200, 'reported'),
      kind(2026, 'Fentanyl', 9, 110, 'provisional'),
    ]),
    [annual!]: headOf(annual!, [
      yearly(2022, 'full fiscal year', 80, 'reported'),
      yearly(2025, 'full fiscal year', 200, 'reported'),
      yearly(2026, 'October 2025 to June 2026', 150, 'provisional', 'CBP file, summed by others'),
    ]),
  });

const fytd = '2026 (FYTD)';
const lines: readonly Seizure[] = [
  { fy: '2025', month: 'SEP', events: 3, pounds: 200 },
  { fy: fytd, month: 'MAR', events: 4, pounds: 1_051.123456, land: 'Land Only' },
  { fy: fytd, month: 'APR', events: 3, pounds: 40 },
  { fy: fytd, month: 'MAY', events: 2, pounds: 30 },
  { fy: fytd, month: 'MAY', events: 5, pounds: 7.5, drug: 'Other Drugs**', land: 'Other' },
  { fy: fytd, month: 'MAY', events: 1, pounds: 2.25, drug: 'Khat (Catha Edulis)' },
  { fy: fytd, month: 'MAY', events: 1, pounds: 0.5, drug: 'Lsd' },
];
const take = (at: ReturnType<typeof project>, body: string, ...more: readonly string[]) =>
  run(at, [
    'refresh',
    'cbp-drugs',
    '--from',
    at.put('nationwide-drugs-fy25-fy26-may.csv', body),
    '--vintage',
    '2026-11-18',
    ...more,
  ]);

test('one file of CBP refreshes fentanyl by month and all drugs by year, and restates its years whole', async () => {
  const at = ours();
  const { error, said } = await take(at, cbpCsv(lines));
  expect(error).toBe('');
  const source = 'cbp-nationwide-drugs-fy25-fy26-may';
  expect(at.rows(monthly!).map((row) => [row['month'], row['office'], row['pounds'], row['status'], row['source']])).toEqual([
    ['2022-09', 'SAN DIEGO FIELD OFFICE', 80, 'reported', apr],
    ['2025-09', 'SAN DIEGO FIELD OFFICE', 200, 'reported', source],
    ['2026-03', 'SAN DIEGO FIELD OFFICE', 1_051.1235, 'provisional', source],
    ['2026-04', 'SAN DIEGO FIELD OFFICE', 40, 'provisional', source],
    ['2026-05', 'SAN DIEGO FIELD OFFICE', 30, 'provisional', source],
  ]);
  expect(at.rows(kinds!).map((row) => [row['fiscal_year'], row['drug'], row['events'], row['pounds']])).toEqual([
    [2022, 'Fentanyl', 3, 80],
    [2025, 'Fentanyl', 3, 200],
    [2026, 'Fentanyl', 9, 1_121.1235],
    [2026, 'Khat', 1, 2.25],
    [2026, 'LSD', 1, 0.5],
    [2026, 'Other drugs', 5, 7.5],
  ]);
  expect(said).toContain('withdrawn  1 row: 2026-03 Office of Field Operations Southwest Border Land TUCSON FIELD OFFICE');
  expect(at.json('content/sources.json').find(({ id }: { id: string }) => id === source)).toMatchObject({
    title: 'Nationwide drug seizures, fiscal years 2025 to May 2026 (nationwide-drugs-fy25-fy26-may.csv)',
  });
});

test('a fiscal year that we know further than the file reaches stays as it is', async () => {
  const at = ours();
  await take(at, cbpCsv(lines));
  expect(at.rows(annual!).find((row) => row['fiscal_year'] === 2026)).toMatchObject({
    period: 'October 2025 to June 2026',
    pounds: 150,
  });
});

test('a year to date says which months it holds, and a year that is over is a full one', async () => {
  const at = ours();
  const names = ['OCT', 'NOV', 'DEC', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL'];
  const { error } = await take(
    at,
    cbpCsv([...lines.slice(0, 1), ...names.map((name) => ({ fy: fytd, month: name, events: 2, pounds: 30 }))]),
  );
  expect(error).toBe('');
  expect(at.rows(annual!).find((row) => row['fiscal_year'] === 2026)).toMatchObject({
    period: 'October 2025 to July 2026',
    pounds: 300,
    events: 20,
    basis: 'CBP file, summed',
    status: 'provisional',
  });
});

test('the header may say FY as well as Fiscal Year', async () => {
  const header = cbpHeader.map((name) => (name === 'Fiscal Year' ? 'FY' : name));
  expect((await take(ours(), cbpCsv(lines, header))).error).toBe('');
});

test('a line that stands twice is refused, since a sum would hide it', async () => {
  const at = ours();
  const before = at.all();
  const { error } = await take(at, cbpCsv([...lines, lines[3]!]));
  expect(error).toContain('nationwide-drugs-fy25-fy26-may.csv, line 9, field "2026-05 + Office of Field Operations');
  expect(error).toContain('this line stands twice');
  expect(at.all()).toEqual(before);
});

test('a drug, region or component that we do not know is refused by its line', async () => {
  expect(
    (await take(ours(), cbpCsv([...lines, { fy: fytd, month: 'MAY', events: 1, pounds: 1, region: 'Moon' }]))).error,
  ).toContain(
    'line 9 (2026-05 Office of Field Operations Moon Land SAN DIEGO FIELD OFFICE), field "region": "Moon" is not a known value',
  );
});

test('a year that was over and has lost much of its weight is refused', async () => {
  const { error } = await take(ours(), cbpCsv([{ ...lines[0]!, pounds: 100 }, ...lines.slice(1)]));
  expect(error).toContain('fiscal 2025 Fentanyl, field "pounds": the year was over with 200 pounds and has 100 now');
});

test('the file is found on the page of CBP', async () => {
  const at = ours();
  const page = '<html><a href="/sites/default/files/2026-06/nationwide-drugs-fy25-fy26-may.csv">CSV</a></html>';
  const { url, asked } = await publisher({ body: page, headers: { 'content-type': 'text/html' } }, { body: cbpCsv(lines) });
  expect((await run(at, ['refresh', 'cbp-drugs', '--url', `${url}document/stats`])).error).toBe('');
  expect(asked.map(({ url: path }) => path)).toEqual([
    '/document/stats',
    '/sites/default/files/2026-06/nationwide-drugs-fy25-fy26-may.csv',
  ]);
});
