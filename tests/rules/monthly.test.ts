import { expect, test } from 'vitest';
import { dataset } from '../../src/data/read.ts';
import type { Row } from '../../src/data/schema.ts';

const all = dataset('overdose-deaths-monthly').data;
const synthetic = dataset('synthetic-opioid-deaths-monthly').data;
const drugs = dataset('overdose-deaths-drugs-monthly').data;
const annual = dataset('overdose-deaths-annual').data;

const next = (month: string) => {
  const [year, m] = month.split('-').map(Number) as [number, number];
  return `${year + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`;
};

/** The values of a field by series and month. */
function seriesOf(rows: readonly Row[], key: string, field: string) {
  const found = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (typeof row[field] !== 'number') continue;
    const own = found.get(String(row[key])) ?? new Map<string, number>();
    found.set(String(row[key]), own.set(String(row['month']), row[field] as number));
  }
  return found;
}

/** Months whose value stands further from the middle of its neighbours than chance and trend ever put one. */
function strays(rows: readonly Row[], key: string, field: string, limit: (value: number) => number) {
  return [...seriesOf(rows, key, field)].flatMap(([name, values]) =>
    [...values].flatMap(([month, before]) => {
      const here = values.get(next(month));
      const after = values.get(next(next(month)));
      if (here === undefined || after === undefined || Math.abs(here - (before + after) / 2) <= limit(here)) return [];
      return [`${name} ${next(month)}`];
    }),
  );
}
const threeRoots = (value: number) => 3 * Math.sqrt(value);

test('a 12-month count stands within three roots of its size of the middle between its neighbours', () => {
  expect(strays(all, 'state', 'reported', threeRoots)).toEqual([]);
  expect(strays(all, 'state', 'predicted', threeRoots)).toEqual([]);
  expect(strays(synthetic, 'state', 'predicted', threeRoots)).toEqual([]);
  // North Carolina’s newest months were 1,295 in the release of June and 1,546 in that of September 2026: a note says so.
  expect(strays(synthetic, 'state', 'reported', threeRoots)).toEqual(['NC 2025-11', 'NC 2025-12']);
});

test('so do the counts by drug; all deaths and the share with drugs named stay within 1.5 percent', () => {
  const isCount = ({ indicator }: Row) => indicator !== 'all_deaths' && indicator !== 'drugs_specified';
  for (const field of ['reported', 'predicted'])
    expect(strays(drugs.filter(isCount), 'indicator', field, threeRoots)).toEqual([]);
  expect(
    strays(
      drugs.filter((row) => !isCount(row)),
      'indicator',
      'reported',
      (value) => 0.015 * value,
    ),
  ).toEqual([]);
});

test('a predicted count is never below the reported one', () => {
  for (const { state, indicator, month, reported, predicted } of [...all, ...synthetic, ...drugs])
    if (reported !== null && predicted !== null)
      expect([state ?? indicator, month, (predicted as number) >= (reported as number)]).toEqual([
        state ?? indicator,
        month,
        true,
      ]);
});

test('the country’s count is the sum of the 50 states, with New York whole, and the District of Columbia in every month', () => {
  const counts = seriesOf(all, 'state', 'reported');
  const parts = [...counts.keys()].filter((state) => !['US', 'NY', 'YC'].includes(state));
  expect(parts.length).toBe(51);
  const months = [...counts.get('US')!.keys()].filter((month) => parts.every((state) => counts.get(state)!.has(month)));
  expect(months.length).toBeGreaterThanOrEqual(124);
  for (const month of months)
    expect([month, parts.reduce((sum, state) => sum + counts.get(state)!.get(month)!, 0)]).toEqual([
      month,
      counts.get('US')!.get(month),
    ]);
});

test('New York State is its two parts, and within five percent of them where they come from an older release', () => {
  const counts = seriesOf(all, 'state', 'reported');
  const [whole, rest, city] = ['NYS', 'NY', 'YC'].map((state) => counts.get(state)!) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ];
  for (const [month, count] of whole) {
    if (!rest.has(month) || !city.has(month)) continue;
    const off = Math.abs(count - rest.get(month)! - city.get(month)!);
    expect([month, month < '2023' || month === '2024-12' ? off === 0 : off < 0.05 * count]).toEqual([month, true]);
  }
});

test('months with a gap are the ones the notes name', () => {
  const months = new Set(all.map(({ month }) => String(month)));
  const named = ['2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2026-01'];
  const newest = [...months].toSorted().at(-1)!;
  const run = Array.from({ length: 600 }, (_, i) => `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
  const every = run.slice(0, run.indexOf(newest) + 1);
  const ofCountry = new Map(all.filter(({ state }) => state === 'US').map((row) => [String(row['month']), row]));
  expect(every.filter((month) => !months.has(month) && !named.includes(month))).toEqual([]);
  expect(every.filter((month) => !ofCountry.has(month) && ![...named, '2025-11'].includes(month))).toEqual([]);
  // A later release fills gaps; in the rows of this one a prediction stands up to 2022 and in one month after.
  const later = [...ofCountry].filter(
    ([month, { predicted, vintage }]) => predicted !== null && month > '2022-12' && String(vintage) <= '2026-05-16',
  );
  expect(later.length).toBeLessThanOrEqual(1);
});

test('to 2022 the release of January 2025 gives the counts of the later ones', () => {
  for (const [indicator, later] of [
    ['all_drugs', all],
    ['synthetic_opioids', synthetic],
  ] as const) {
    const counts = seriesOf(later, 'state', 'reported').get('US')!;
    for (const row of drugs.filter((one) => one['indicator'] === indicator && String(one['month']) < '2023'))
      expect([indicator, row['month'], row['reported']]).toEqual([indicator, row['month'], counts.get(String(row['month']))]);
  }
});

test('December values of the file by drug are those of the yearly file to 2022', () => {
  for (const { year, drug, deaths } of annual.filter(
    ({ series, year }) => series === 'provisional_december' && (year as number) < 2023,
  )) {
    const month = drugs.find((row) => row['indicator'] === drug && row['month'] === `${String(year)}-12`)!;
    expect([drug, year, month['reported']]).toEqual([drug, year, deaths]);
  }
});

test('the peaks stand where the notes say', () => {
  const peak = (values: Map<string, number>) => [...values].reduce((best, one) => (one[1] > best[1] ? one : best));
  expect(peak(seriesOf(all, 'state', 'reported').get('US')!)).toEqual(['2023-06', 111_466]);
  expect(peak(seriesOf(drugs, 'indicator', 'reported').get('all_drugs')!)).toEqual(['2023-08', 111_825]);
  expect(peak(seriesOf(drugs, 'indicator', 'predicted').get('all_drugs')!)).toEqual(['2023-08', 113_401]);
});

test('published jurisdictions cover the share of the country’s synthetic-opioid count that the notes state, and never more than all', () => {
  const share = (month: string) => {
    const rows = synthetic.filter((row) => row['month'] === month && row['state'] !== 'PR');
    const us = rows.find(({ state }) => state === 'US')!['reported'] as number;
    return rows.reduce((sum, row) => sum + (row['state'] === 'US' ? 0 : ((row['reported'] as number | null) ?? 0)), 0) / us;
  };
  expect(dataset('synthetic-opioid-deaths-monthly').notes.join(' ')).toContain(
    '34 percent of the US count in January 2015, 77 in December 2018, 90 in December 2023, 97 in December 2025 and 89 in April 2026',
  );
  const stated = { '2015-01': 34, '2018-12': 77, '2023-12': 90, '2025-12': 97, '2026-04': 89 };
  expect(Object.fromEntries(Object.keys(stated).map((month) => [month, Math.round(100 * share(month))]))).toEqual(stated);
  for (const month of new Set(synthetic.map(({ month }) => String(month))))
    expect([month, share(month) <= 1]).toEqual([month, true]);
});
