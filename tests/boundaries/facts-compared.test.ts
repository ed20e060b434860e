import { expect, test } from 'vitest';
import { compute } from '../../src/data/facts.ts';
import type { FactEntry } from '../../src/data/schema-facts.ts';
import { messageOf } from './fixture.ts';

const shown = { decimals: 0, unit: 'deaths' } as const;
const states = { dataset: 'overdose-deaths-states', field: 'deaths', except: { state: 'US' } } as const;
const t404 = (year: number) => ({ indicator: 'synthetic_opioids', year });
const made = (found: object) => compute('a', { a: { ...shown, ...found } as FactEntry });

test('the highest of some rows is found with its row, its source and its status', () => {
  const found = made({ kind: 'highest', ...states, where: t404(2022) });
  expect([found.value, found.row, found.status]).toEqual([
    6473,
    { state: 'CA', year: 2022, indicator: 'synthetic_opioids' },
    'final',
  ]);
  expect(found.sources.map(({ id }) => id)).toEqual(['WONDER-2026-09']);
  expect(found.formula).toContain('highest of overdose-deaths-states: deaths');
});

test('the lowest leaves withheld counts out', () =>
  expect(made({ kind: 'lowest', ...states, where: t404(2022) }).row?.['state']).toBe('SD'));

test('a highest value that two rows share stops the build', () =>
  expect(
    messageOf(() => made({ kind: 'highest', dataset: 'overdose-deaths-1980-1998', where: { rate: 2.7 }, field: 'rate' })),
  ).toContain('two rows share the highest rate, 2.7'));

test('a place is counted from the highest', () => {
  const place = (state: string) => made({ kind: 'rank', ...states, where: t404(2022), row: { state, ...t404(2022) } }).value;
  expect(place('CA')).toBe(1);
  expect(place('SD')).toBe(51);
});

test('a row that is not among those compared has no place', () =>
  expect(messageOf(() => made({ kind: 'rank', ...states, where: t404(2022), row: { state: 'US', ...t404(2022) } }))).toContain(
    'is not among those compared',
  ));

test('rows are counted, those that reach a number, and those that are withheld', () => {
  const years = { kind: 'count', dataset: 'overdose-deaths-annual', where: { drug: 'all_drugs', series: 'final' } };
  expect(made(years).value).toBe(26);
  expect(made({ ...years, field: 'deaths', at_least: 100_000 }).value).toBe(3);
  const withheld = made({ kind: 'count', dataset: 'overdose-deaths-counties', where: { status: 'suppressed' } });
  expect([withheld.value, withheld.status]).toEqual([2059, 'provisional']);
});

test('states are counted in which a count fell or rose; a state without both counts is left out', () => {
  const count = (change: string, from: number, to: number) =>
    made({
      kind: 'count_changed',
      ...states,
      where: { indicator: 'synthetic_opioids' },
      by: 'state',
      from: { year: from },
      to: { year: to },
      change,
    });
  expect([count('fell', 2022, 2024).value, count('rose', 2022, 2024).value]).toEqual([45, 6]);
  expect(count('fell', 2022, 2024).formula).toContain('of 51 with both counts');
});

test('a look across final and provisional counts stops the build', () => {
  expect(messageOf(() => made({ kind: 'highest', ...states, where: { state: 'WV', indicator: 'synthetic_opioids' } }))).toContain(
    'mixes final and provisional counts',
  );
  expect(messageOf(() => made({ kind: 'count', dataset: 'overdose-deaths-annual', where: { year: 2023 } }))).toContain('mixes');
});

test('a field that the dataset does not have is answered with the nearest', () =>
  expect(messageOf(() => made({ kind: 'highest', ...states, field: 'death', where: t404(2022) }))).toContain(
    'has no field "death". Did you mean "deaths"',
  ));
