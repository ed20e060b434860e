import { expect, test } from 'vitest';
import { inTenths } from '../../src/components/fact-text.ts';
import { compute, fact, formatFact } from '../../src/data/facts.ts';
import { check } from '../../src/data/json.ts';
import type { Ledger } from '../../src/data/ledger.ts';
import { FactEntry } from '../../src/data/schema-facts.ts';
import { messageOf } from './fixture.ts';

const shown = { decimals: 0, unit: 'deaths' } as const;
const value = (number: number, change: object = {}): FactEntry =>
  ({
    kind: 'value',
    value: number,
    sources: ['WONDER-2026-09'],
    as_of: '2026-09-26',
    status: 'final',
    ...shown,
    ...change,
  }) as FactEntry;
const plain = (number: number, decimals = 0) => number.toFixed(decimals);

test('a fact that does not exist is answered with the nearest names and the list', () => {
  const message = messageOf(() => fact('deaths-t440-2022'));
  expect(message).toContain('No fact is called "deaths-t440-2022". Did you mean "deaths-t404-2022"');
  expect(message).toContain('Facts stand in content/facts.json; there are: deaths-all-1999');
});

test('only a share of whole tenths is said as so many in ten', () => {
  const share = fact('dea-pill-share-2023');
  expect(inTenths(share, 'en')).toBe('7 in 10');
  expect(messageOf(() => inTenths({ ...share, value: 76 }, 'en'))).toContain('<Fact id="dea-pill-share-2023" tenths> is 76');
  expect(messageOf(() => inTenths(fact('deaths-t404-2022'), 'en'))).toContain('no share of whole tenths');
});

test('facts that are made of each other in a circle stop the build', () => {
  const ledger: Ledger = { a: { kind: 'sum', of: ['b'], ...shown }, b: { kind: 'sum', of: ['a'], ...shown } };
  expect(messageOf(() => compute('a', ledger))).toContain('"a" is made of itself (a <- b <- a). Break the circle');
});

test('final and provisional counts are never compared', () => {
  const ledger: Ledger = {
    a: value(2),
    b: value(1, { status: 'provisional' }),
    fall: { kind: 'percent_change', of: ['a', 'b'], ...shown },
  };
  expect(messageOf(() => compute('fall', ledger))).toContain(
    'fact "fall": mixes final and provisional counts (a, b), which are different populations. Compare counts of one kind.',
  );
});

test('a cell that no row has stops the build', () => {
  const ledger: Ledger = {
    a: {
      kind: 'cell',
      dataset: 'overdose-deaths-annual',
      row: { year: 1492, drug: 'heroin', series: 'final' },
      field: 'deaths',
      ...shown,
    },
  };
  expect(messageOf(() => compute('a', ledger))).toContain(
    'fact "a": content/data/overdose-deaths-annual.json has no row with year 1492, drug heroin, series final. Correct the key',
  );
});

test('a withheld count can never be a fact', () => {
  const ledger: Ledger = {
    a: {
      kind: 'cell',
      dataset: 'overdose-deaths-states',
      row: { state: 'AK', year: 1999, indicator: 'synthetic_opioids' },
      field: 'deaths',
      ...shown,
    },
  };
  expect(messageOf(() => compute('a', ledger))).toContain('A withheld count cannot be a fact.');
});

test('a misspelt field is answered with the right one', () => {
  const ledger: Ledger = {
    a: { kind: 'cell', dataset: 'overdose-deaths-annual', row: { year: 2022 }, field: 'death', ...shown },
  };
  expect(messageOf(() => compute('a', ledger))).toContain('has no field "death". Did you mean "deaths"');
});

test('a value without a source stops the build', () =>
  expect(messageOf(() => check(FactEntry, value(1, { sources: [] }), 'content/facts.json'))).toContain(
    'field "sources": is empty; name at least one source',
  ));

test('a source that is not in the bibliography stops the build', () =>
  expect(messageOf(() => compute('a', { a: value(1, { sources: ['WONDER-2026-90'] }) }))).toContain(
    'content/facts.json, fact "a": No source is called "WONDER-2026-90". Did you mean "WONDER-2026-09"',
  ));

test('arithmetic follows the kind of the fact, and a day count knows leap years', () => {
  const ledger: Ledger = {
    a: value(366),
    b: value(183),
    sum: { kind: 'sum', of: ['a', 'b'], ...shown },
    difference: { kind: 'difference', of: ['a', 'b'], ...shown },
    ratio: { kind: 'ratio', of: ['a', 'b'], ...shown, unit: 'times' },
    share: { kind: 'ratio', of: ['b', 'a'], ...shown, unit: 'percent' },
    fall: { kind: 'percent_change', of: ['a', 'b'], ...shown, unit: 'percent' },
    daily: { kind: 'per_day', of: ['a'], year: 2024, ...shown },
    ordinary: { kind: 'per_day', of: ['a'], year: 2100, ...shown },
  };
  const values = Object.fromEntries(Object.keys(ledger).map((id) => [id, compute(id, ledger).value]));
  expect(values).toMatchObject({ sum: 549, difference: 183, ratio: 2, share: 50, fall: -50, daily: 1, ordinary: 366 / 365 });
});

test('a derived fact is no more certain, and no older, than its inputs', () => {
  const ledger: Ledger = {
    a: value(1),
    b: value(1, { status: 'one source', as_of: '2026-10-01' }),
    sum: { kind: 'sum', of: ['a', 'b'], ...shown },
  };
  expect(compute('sum', ledger)).toMatchObject({ status: 'one source', asOf: '2026-10-01', inputs: ['a', 'b'] });
});

test('a figure is printed by the number function of the language, rounded down and without sign where the fact says so', () => {
  const base = { decimals: 0, format: 'number', rounding: 'nearest', unsigned: false } as const;
  expect(formatFact({ ...base, value: 23.78 }, plain)).toBe('24');
  expect(formatFact({ ...base, value: 23.78, rounding: 'down' }, plain)).toBe('23');
  expect(formatFact({ ...base, value: -55.566, decimals: 1, format: 'percent', unsigned: true }, plain)).toBe('55.6%');
  expect(formatFact({ ...base, value: 10, format: 'percent' }, plain, (words) => `${words} %`)).toBe('10 %');
});
