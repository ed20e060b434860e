import { expect, test } from 'vitest';
import { inFigures } from '../../src/components/fact-text.ts';
import { checkContent } from '../../src/data/check.ts';
import { fact, facts } from '../../src/data/facts.ts';
import { entries } from '../../src/data/ledger.ts';
import { dataset, readJson } from '../../src/data/read.ts';

const annual = dataset('overdose-deaths-annual').data;
const figure = (id: string) => fact(id).value;

test('all content is right: datasets, bibliography, ledger, its words, the numbers in the prose', () =>
  expect(checkContent).not.toThrow());

test('every fact has a source, a date, a label and a definition of at most two sentences', () => {
  const words = readJson('content/words/en.facts.json') as Record<string, string>;
  for (const { id, sources, asOf, label, definition } of facts()) {
    expect([id, sources.length > 0, /^\d{4}(-\d\d){0,2}$/.test(asOf), Boolean(words[label])]).toEqual([id, true, true, true]);
    expect([id, words[definition]!.match(/[.!?](?=\s|$)/g)!.length <= 2]).toEqual([id, true]);
  }
});

test('a claim with one source says in its note who reported it', () => {
  for (const { id, kind, status, note } of facts())
    if ((kind === 'value' || kind === 'cell') && status === 'one source')
      expect([id, /reported/.test(note ?? '')]).toEqual([id, true]);
});

test('drugs are never added up, and neither are 12-month counts', () => {
  for (const [id, found] of Object.entries(entries())) {
    if (found.kind === 'total' && found.dataset === 'drug-seizures-annual')
      expect([id, 'drug' in found.where]).toEqual([id, true]);
    if (found.kind === 'total' && !/seizures/.test(found.dataset))
      expect([id, found.dataset !== 'synthetic-opioid-deaths-monthly', 'drug' in found.where, 'series' in found.where]).toEqual([
        id,
        true,
        true,
        true,
      ]);
    if (found.kind === 'sum')
      expect([
        id,
        new Set(found.of.map((input) => JSON.stringify([fact(input).datasetId, fact(input).row?.['drug']]))).size,
      ]).toEqual([id, 1]);
  }
});

test('the key figures are those the sources print', () => {
  const printed = {
    'deaths-all-2022': 107_941,
    'deaths-all-2024': 79_384,
    'deaths-t404-2022': 73_838,
    'deaths-t404-2024': 47_735,
    't404-cumulative-1999-2024': 482_311,
    'all-cumulative-1999-2024': 1_331_395,
    'monthly-peak-2023-06': 77_695,
    'monthly-2026-04-reported': 34_523,
    'monthly-2026-04-predicted': 35_115,
  };
  expect(Object.fromEntries(Object.keys(printed).map((id) => [id, figure(id)]))).toEqual(printed);
  expect(
    ['deaths-all-per-day-2022', 'deaths-all-per-day-2024', 'deaths-t404-per-day-2024'].map((id) => Math.round(figure(id))),
  ).toEqual([296, 217, 130]);
  expect(
    ['t404-share-2013', 't404-share-2022', 't404-share-2023', 't404-share-2024', 'monthly-fall-reported'].map(
      (id) => Math.round(figure(id) * 10) / 10,
    ),
  ).toEqual([7.1, 68.4, 69.3, 60.1, -55.6]);
});

test('a fact that calls a year the highest is the highest of its final series', () => {
  for (const [id, drug] of [
    ['deaths-heroin-2017', 'heroin'],
    ['deaths-prescription-2016', 'prescription_opioids'],
    ['deaths-all-2022', 'all_drugs'],
    ['deaths-t404-2022', 'synthetic_opioids'],
  ] as const) {
    const highest = Math.max(
      ...annual.filter((row) => row['drug'] === drug && row['series'] === 'final').map(({ deaths }) => deaths as number),
    );
    expect([id, figure(id)]).toEqual([id, highest]);
  }
});

test('numbers in the notes and definitions of the ledger stand in the data', () => {
  expect(annual.find((row) => row['year'] === 2025 && row['drug'] === 'all_drugs')!['note']).toContain('69,973');
  expect(fact('deaths-all-2025-provisional').note).toContain('69,973');
  expect(fact('deaths-t404-2025-provisional').note).toContain('38,506');
  expect(fact('monthly-2026-04-reported').note).toContain(figure('monthly-2026-04-predicted').toLocaleString('en'));
});

test('a computed figure says its sum in figures, so that a reader can do it again', () => {
  const exact = (input: { value: number }) => String(input.value);
  expect(inFigures(fact('deaths-all-per-day-2022'), exact)).toBe('107941 ÷ 365 days');
  expect(inFigures(fact('monthly-fall-reported'), exact)).toBe('(34523 − 77695) ÷ 77695 × 100');
});
