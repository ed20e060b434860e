import { expect, test } from 'vitest';
import { inShort } from '../../../tools/data/report.ts';

const dataset = { name: 'rain', schema: { primaryKey: ['city'] }, data: [{ city: 'A' }, { city: 'B' }] };
const merged = (now: number) => ({
  dataset,
  added: [{}],
  changed: [{ was: { city: 'A', mm: 10 }, now: { city: 'A', mm: now } }],
  withdrawn: [],
});
const one = (now: number) =>
  ({ old: dataset, merged: merged(now), target: { measures: ['mm'] } }) as unknown as Parameters<typeof inShort>[0][number];

test('what moved in three datasets is told in six lines, each with its largest step', () => {
  expect(inShort([one(12), one(7), one(9)])).toEqual([
    'rain: 1 added, 1 changed, 0 withdrawn of 2 rows',
    '  most       A, mm: 10 → 12 (+2)',
    'rain: 1 added, 1 changed, 0 withdrawn of 2 rows',
    '  most       A, mm: 10 → 7 (-3)',
    'rain: 1 added, 1 changed, 0 withdrawn of 2 rows',
    '  most       A, mm: 10 → 9 (-1)',
  ]);
});
