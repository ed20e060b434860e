import { expect, test } from 'vitest';
import { noteOf } from '../../src/components/fact-text.ts';
import { originHref, partsOf } from '../../src/components/ledger.ts';
import { checkContent } from '../../src/data/check.ts';
import { fact, facts } from '../../src/data/facts.ts';
import { entries } from '../../src/data/ledger.ts';
import { dataset, datasets, readJson } from '../../src/data/read.ts';

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
  for (const one of facts())
    if ((one.kind === 'value' || one.kind === 'cell') && one.status === 'one source')
      expect([one.id, /reported/.test(noteOf(one, 'en'))]).toEqual([one.id, true]);
});

test('a claim of two sources names two publishers', () => {
  for (const { id, kind, status, sources } of facts())
    if ((kind === 'value' || kind === 'cell') && status === 'two sources')
      expect([id, new Set(sources.map(({ publisher }) => publisher)).size >= 2]).toEqual([id, true]);
});

test('drugs are never added up, and neither are 12-month counts', () => {
  for (const [id, found] of Object.entries(entries())) {
    if (found.kind === 'total' && found.dataset === 'drug-seizures-annual')
      expect([id, 'drug' in found.where]).toEqual([id, true]);
    // A total of deaths runs over one thing only (years, or age groups): what else tells rows apart is named.
    if (found.kind === 'total' && !/seizures/.test(found.dataset)) {
      const open = dataset(found.dataset).schema.primaryKey.filter((name) => !(name in found.where));
      expect([id, open.length === 1 && ['year', 'group'].includes(open[0]!)]).toEqual([id, true]);
    }
    if (found.kind === 'sum')
      expect([
        id,
        new Set(found.of.map((input) => JSON.stringify([fact(input).datasetId, fact(input).row?.['drug']]))).size,
      ]).toEqual([id, 1]);
  }
});

/** A provisional count stands as printed until a later release of its publisher takes its place. */
const isAsPrinted = (id: string) => !['provisional', 'predicted'].includes(fact(id).status) || fact(id).asOf <= '2026-09-26';
const asPrinted = <Value>(printed: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(printed).filter(([id]) => isAsPrinted(id)));

test('the key figures are those the sources print', () => {
  const printed = asPrinted({
    'deaths-all-2022': 107_941,
    'deaths-all-2024': 79_384,
    'deaths-t404-2022': 73_838,
    'deaths-t404-2024': 47_735,
    't404-cumulative-1999-2024': 482_311,
    'all-cumulative-1999-2024': 1_331_395,
    'monthly-peak-2023-06': 77_695,
    'monthly-2026-04-reported': 34_523,
    'monthly-2026-04-predicted': 35_115,
  });
  expect(Object.fromEntries(Object.keys(printed).map((id) => [id, figure(id)]))).toEqual(printed);
  expect(
    ['deaths-all-per-day-2022', 'deaths-all-per-day-2024', 'deaths-t404-per-day-2024'].map((id) => Math.round(figure(id))),
  ).toEqual([296, 217, 130]);
  const shares = asPrinted({
    't404-share-2013': 7.1,
    't404-share-2022': 68.4,
    't404-share-2023': 69.3,
    't404-share-2024': 60.1,
    'monthly-fall-reported': -55.6,
  });
  expect(Object.fromEntries(Object.keys(shares).map((id) => [id, Math.round(figure(id) * 10) / 10]))).toEqual(shares);
});

test('figures that were worked out when the data were gathered are what the ledger computes', () => {
  const worked = asPrinted({
    't404-share-2013': 7.1,
    't404-share-2015': 18.3,
    't404-share-2021': 66.2,
    't404-share-2022': 68.4,
    't404-share-2023': 69.3,
    'monthly-fall-reported': -55.6,
    'deaths-all-per-day-2024': 217,
    'deaths-all-per-day-2022': 296,
    'deaths-t404-per-day-2024': 130,
    'deaths-all-per-day-2025-predicted': 192,
    'deaths-all-per-day-2025-provisional': 188,
    't404-cumulative-2013-2024': 455_268,
    't404-cumulative-1999-2024': 482_311,
    'all-cumulative-1999-2024': 1_331_395,
    't404-age-under-15-2024': 177,
    't404-age-largest-2024': 13_645,
  });
  const shown = Object.keys(worked).map((id) => [id, Number(fact(id).value.toFixed(fact(id).decimals))]);
  expect(Object.fromEntries(shown)).toEqual(worked);
});

test('figures that a publisher states are what the datasets hold', () => {
  const stated = new Map(dataset('national-figures').data.map(({ id, value }) => [id, value]));
  const same = {
    deaths_final_2024: 'deaths-all-2024',
    deaths_final_2023: 'deaths-all-2023',
    deaths_final_2022_peak_year: 'deaths-all-2022',
    deaths_final_2021: 'deaths-all-2021',
    t404_deaths_final_2024: 'deaths-t404-2024',
    rate_final_2024: 'age-rate-all-2024',
    t404_rate_2022: 'age-rate-t404-2022',
    t404_rate_2023: 'age-rate-t404-2023',
    t404_provisional_2025_reported: 'monthly-2025-12',
    t404_provisional_latest_reported: 'monthly-2026-04-reported',
    t404_rolling_peak: 'monthly-highest',
    all_rolling_peak_reported: 'monthly-all-highest',
    deaths_provisional_2025_reported: 'monthly-all-2025-12',
    age_35_44_t404_2024: 't404-age-largest-2024',
  };
  for (const [row, id] of Object.entries(same).filter(([, one]) => isAsPrinted(one)))
    expect([id, figure(id)]).toEqual([id, stated.get(row)]);
});

test('every large number in the note of a figure about deaths stands in a dataset or in its notes', () => {
  const sets = datasets().filter(({ name }) => /death|national/.test(name));
  const told = sets.map(({ notes, data }) => JSON.stringify([notes, data.map((row) => [row['definition'], row['note']])])).join();
  const held = new Set(
    sets.flatMap(({ data }) => data.flatMap((row) => Object.values(row)).filter((one) => typeof one === 'number')),
  );
  for (const one of facts().filter(({ unit }) => unit.startsWith('deaths')))
    for (const written of noteOf(one, 'en').match(/\d{1,3}(,\d{3})+/g) ?? [])
      expect([one.id, written, told.includes(written) || held.has(Number(written.replaceAll(',', '')))]).toEqual([
        one.id,
        written,
        true,
      ]);
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
  expect(noteOf(fact('deaths-all-2025-provisional'), 'en')).toContain('69,973');
  expect(noteOf(fact('deaths-t404-2025-provisional'), 'en')).toContain('38,506');
  expect(noteOf(fact('monthly-2026-04-reported'), 'en')).toContain(figure('monthly-2026-04-predicted').toLocaleString('en'));
});

test('a computed figure says its sum in figures, so that a reader can do it again', () => {
  const inFigures = (id: string) =>
    partsOf(fact(id))
      .map((part) => ('input' in part ? part.input.value : part.text))
      .join('');
  const [now, peak] = [figure('monthly-2026-04-reported'), figure('monthly-peak-2023-06')];
  expect(inFigures('deaths-all-per-day-2022')).toBe('107941 ÷ 365 days');
  expect(inFigures('monthly-fall-reported')).toBe(`(${now} − ${peak}) ÷ ${peak} × 100`);
});

test('each figure in a formula leads to its cell, to its rows or to its own formula', () => {
  for (const { inputs } of facts())
    for (const input of inputs.map(fact))
      expect([input.id, originHref(input)]).toEqual([
        input.id,
        expect.stringMatching(input.datasetId ? /^\/data\/[a-z0-9-]+\/.*(row=|#rows)/ : /^\/ledger\/#fact\./),
      ]);
});
