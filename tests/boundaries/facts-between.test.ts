import { expect, test } from 'vitest';
import { compute } from '../../src/data/facts.ts';
import type { FactEntry } from '../../src/data/schema-facts.ts';
import { messageOf } from './fixture.ts';

const between = (from: string, to: string, unit: string, change: object = {}) =>
  compute('a', {
    a: {
      kind: 'between',
      dataset: 'policy-events',
      field: 'date',
      from: { id: from },
      to: { id: to },
      unit,
      decimals: 0,
      ...change,
    } as FactEntry,
  });

test('the days between two events are counted over the leap day', () => {
  const found = between('cn-suspends-2022', 'cnwg-beijing-2024', 'days');
  expect([found.value, found.asOf, found.status]).toEqual([543, '2024-01-30', 'two sources']);
  expect(found.formula).toContain('days from 2022-08-05 to 2024-01-30');
  expect(between('woodside-2023', 'cn-three-effect-2024', 'days').value).toBe(291);
});

test('a date known only to the month gives months and never days', () => {
  expect(between('un-three-precursors-2022', 'cn-three-effect-2024', 'months').value).toBe(30);
  expect(messageOf(() => between('un-three-precursors-2022', 'cn-three-effect-2024', 'days'))).toContain(
    '"2022-03-01" in policy-events is not known to the day, so days cannot be counted. Write "unit": "months"',
  );
});

test('a claim of one source stays one when it is counted from', () =>
  expect(between('ft-story-2024', 'wp-trade-resumes-2024', 'months').status).toBe('one source'));

test('dates in the wrong order, more than one row, and no date stop the build', () => {
  expect(messageOf(() => between('woodside-2023', 'cn-suspends-2022', 'days'))).toContain('comes before 2023-11-15');
  expect(messageOf(() => between('woodside-2023', 'x', 'days', { to: { tone: 'tension' } }))).toContain('more than one row');
  expect(messageOf(() => between('woodside-2023', 'cn-three-effect-2024', 'days', { field: 'title' }))).toContain(
    'not known to the day',
  );
});
