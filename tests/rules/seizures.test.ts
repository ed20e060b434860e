import { expect, test } from 'vitest';
import { fact, facts } from '../../src/data/facts.ts';
import { entries } from '../../src/data/ledger.ts';
import { dataset } from '../../src/data/read.ts';
import type { Row } from '../../src/data/schema.ts';

const monthly = dataset('fentanyl-seizures-monthly').data;
const annual = dataset('drug-seizures-annual').data;
const fentanyl = dataset('fentanyl-seizures-annual').data;
const marine = dataset('air-marine-seizures').data;
const ofo = 'Office of Field Operations';

type Where = Readonly<Record<string, string | number>>;
const matching = (rows: readonly Row[], where: Where) =>
  rows.filter((row) => Object.entries(where).every(([name, value]) => row[name] === value));
const total = (rows: readonly Row[], field = 'pounds') => rows.reduce((sum, row) => sum + (row[field] as number), 0);
const between = (from: string, to: string) => monthly.filter(({ month }) => (month as string) >= from && (month as string) <= to);
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

test('yearly sums of fentanyl equal the monthly rows, by component and region, in pounds and in seizures', () => {
  const rows = matching(annual, { drug: 'Fentanyl' });
  for (const { fiscal_year: year, component, region, pounds, events } of rows) {
    const own = matching(monthly, { fiscal_year: year as number, component: component as string, region: region as string });
    expect([year, component, region, total(own, 'events')]).toEqual([year, component, region, events]);
    expect(Math.abs(total(own) - (pounds as number))).toBeLessThan(0.0001);
  }
  expect(total(rows, 'events')).toBe(total(monthly, 'events'));
  expect(Math.abs(total(rows) - total(monthly))).toBeLessThan(0.001);
});

test('the file of fiscal 2016 to 2026 equals the monthly rows of fiscal 2019 to 2025 to the cent of a pound', () => {
  for (const row of fentanyl.filter(({ fiscal_year: year }) => years.includes(year as number))) {
    const own = matching(monthly, {
      fiscal_year: row['fiscal_year'] as number,
      component: row['component'] as string,
      region: row['region'] as string,
    });
    expect([row['fiscal_year'], row['region'], total(own, 'events')]).toEqual([row['fiscal_year'], row['region'], row['events']]);
    expect(Math.abs(total(own) - (row['pounds'] as number))).toBeLessThan(0.00501);
  }
  expect(total(matching(fentanyl, { fiscal_year: 2026 }))).toBeCloseTo(10_368.75, 2);
});

test('totals that CBP stated itself are those of the rows', () => {
  const inYear = (fiscal_year: number, more: Where = {}) => total(matching(monthly, { fiscal_year, ...more }));
  expect(inYear(2022)).toBeCloseTo(14_699.88, 2);
  const exact: readonly (readonly [number, number])[] = [
    [inYear(2022, { component: ofo }), 12_493],
    [inYear(2022, { office: 'SAN DIEGO FIELD OFFICE' }), 6_704],
    [total(matching(monthly, { month: '2022-07', office: 'SAN DIEGO FIELD OFFICE' })), 1_122],
    [total(matching(monthly, { month: '2022-08', office: 'TUCSON FIELD OFFICE' })), 1_312],
    [inYear(2023), 27_023],
    [inYear(2024), 21_889],
    [inYear(2024, { region: 'Southwest Border' }), 21_148],
    [inYear(2024, { region: 'Northern Border' }), 43],
    [total(between('2025-01', '2025-08')), 6_873],
  ];
  for (const [rows, stated] of exact) expect(Math.round(rows)).toBe(stated);
});

test('totals that CBP stated about are near the rows', () => {
  const tucson = (fiscal_year: number) => total(matching(monthly, { fiscal_year, office: 'TUCSON FIELD OFFICE' }));
  expect([tucson(2020), tucson(2021)].map((pounds) => Math.round(pounds / 100) * 100)).toEqual([1_300, 2_300]);
  expect(Math.round(tucson(2022))).toBe(4_597);
});

test('figures that the notes set against other statements are those of the rows', () => {
  expect(Math.round(total(between('2024-10', '2025-01')))).toBe(5_538);
  expect(total(between('2022-10', '2023-04'))).toBeCloseTo(17_117.7, 1);
  expect(total(matching(between('2022-10', '2023-01'), { component: ofo }))).toBeCloseTo(8_273.5, 1);
  expect(total(between('2022-12', '2022-12'))).toBeCloseTo(2_416.9, 1);
});

test('each calendar month lies in its fiscal year, which starts in October', () => {
  for (const { month, fiscal_year: year } of [...monthly, ...marine]) {
    const [calendar, number] = (month as string).split('-').map(Number) as [number, number];
    expect([month, year]).toEqual([month, number >= 10 ? calendar + 1 : calendar]);
  }
});

test('fiscal 2026 is provisional, and no other year is', () => {
  for (const { fiscal_year: year, status } of [...monthly, ...annual, ...fentanyl, ...marine])
    expect([year, status]).toEqual([year, year === 2026 ? 'provisional' : 'reported']);
});

test('months run without a gap, in order, each file to its own end', () => {
  for (const [rows, end] of [
    [monthly, '2026-04'],
    [marine, '2025-12'],
  ] as const) {
    const months = rows.map(({ month }) => month as string);
    expect(months).toEqual([...months].sort());
    const own = [...new Set(months)];
    const start = 2018 * 12 + 9;
    expect(own).toEqual(own.map((_, i) => `${Math.floor((start + i) / 12)}-${String(((start + i) % 12) + 1).padStart(2, '0')}`));
    expect(own.at(-1)! >= end).toBe(true);
  }
});

test('Air and Marine Operations stands in its own file only, and no fact adds it to other seizures', () => {
  for (const { component } of [...monthly, ...annual, ...fentanyl]) expect(component).not.toMatch(/Air and Marine/);
  const sets = (id: string): readonly string[] => {
    const found = entries()[id]!;
    return 'dataset' in found ? [found.dataset] : 'of' in found ? found.of.flatMap(sets) : [];
  };
  for (const [id, found] of Object.entries(entries()))
    if (found.kind === 'sum') {
      const used = new Set(sets(id));
      expect([id, used.has('air-marine-seizures') && used.size > 1]).toEqual([id, false]);
    }
});

test('the yearly file tells on what basis each figure rests, and splits by region only where CBP’s file does', () => {
  for (const { fiscal_year: year, basis, region, confidence } of fentanyl) {
    const expected = (year as number) < 2019 ? 'press report' : year === 2026 ? 'CBP file, summed by others' : 'CBP file, summed';
    expect([year, basis, region === 'All']).toEqual([year, expected, (year as number) < 2019]);
    if (basis === 'CBP file, summed') expect(confidence).toBe('publisher');
  }
});

test('every disagreement about CBP’s figures stands in the notes', () => {
  const notes = (id: string) => dataset(id).notes.join('\n');
  for (const id of ['fentanyl-seizures-monthly', 'drug-seizures-annual'])
    for (const figures of [
      ['5,585', '5,538'],
      ['17,150.88', '17,117.7'],
      ['12,017', '6,200', '8,273.5', '2,416.9'],
      ['4,500', '4,597'],
      ['209 of 559'],
    ])
      for (const figure of figures) expect([id, notes(id).includes(figure)]).toEqual([id, true]);
  expect(notes('fentanyl-seizures-annual')).toMatch(/1,370.*1,188/);
  for (const id of ['fentanyl-seizures-monthly', 'drug-seizures-annual', 'fentanyl-seizures-annual', 'air-marine-seizures'])
    expect([id, /not how much gets through/.test(notes(id)), /[Nn]ever add|must not be added/.test(notes(id))]).toEqual([
      id,
      true,
      true,
    ]);
});

test('the facts of the highest and the lowest month are those of the file', () => {
  const byMonth = new Map<string, number>();
  for (const { month, pounds } of monthly) byMonth.set(month as string, (byMonth.get(month as string) ?? 0) + (pounds as number));
  const months = [...byMonth].sort(([, a], [, b]) => a - b);
  expect([months[0]![0], months.at(-1)![0]]).toEqual(['2018-12', '2023-04']);
  expect(fact('cbp-month-2018-12').value).toBeCloseTo(months[0]![1], 4);
  expect(fact('cbp-month-peak-2023-04').value).toBeCloseTo(months.at(-1)![1], 4);
});

test('the share of the northern border was highest in the year that the story names, of the whole years since 2019', () => {
  const shares = years.map((year) => ({
    year,
    share:
      (100 * total(matching(monthly, { fiscal_year: year, region: 'Northern Border' }))) /
      total(matching(monthly, { fiscal_year: year })),
  }));
  const highest = shares.toSorted((a, b) => b.share - a.share)[0]!;
  expect(highest.year).toBe(2020);
  expect(fact('cbp-northern-share-2020').value).toBeCloseTo(highest.share, 4);
});

test('facts of the border are what CBP and this story’s sources print', () => {
  const rounded = (id: string) => Math.round(fact(id).value * 10 ** fact(id).decimals) / 10 ** fact(id).decimals;
  const printed = {
    'cbp-fentanyl-2019': 2_804,
    'cbp-fentanyl-2022': 14_700,
    'cbp-fentanyl-2023': 27_023,
    'cbp-fentanyl-2024': 21_889,
    'cbp-fentanyl-2025': 12_027,
    'cbp-fentanyl-2026-to-august': 10_369,
    'cbp-ports-2022': 12_493,
    'cbp-southwest-2024': 21_148,
    'cbp-northern-2024': 43,
    'cbp-ports-share-2019': 91.9,
    'cbp-ports-share-2020': 83.1,
    'cbp-ports-share-2023': 89.5,
    'cbp-southwest-share-2023': 98.9,
    'cbp-southwest-share-2025': 95.5,
    'cbp-tucson-share-of-ports-2023': 49.5,
  };
  expect(Object.fromEntries(Object.keys(printed).map((id) => [id, rounded(id)]))).toEqual(printed);
});

test('no fact sets the months of fiscal 2026 against a full year', () => {
  expect(fact('cbp-fentanyl-2026-to-august').status).toBe('provisional');
  // What is computed from months of fiscal 2026 is computed from the same months alone, such as a share of them.
  const months = (one: string) => /^cbp-.*-(2026-to-[a-z]+)$/.exec(one)?.[1] ?? 'other months';
  for (const { id, inputs } of facts())
    if (inputs.some((one) => months(one) !== 'other months'))
      expect([id, new Set([id, ...inputs].map(months)).size]).toEqual([id, 1]);
});
