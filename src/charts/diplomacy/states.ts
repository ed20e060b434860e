import type { DiplomacyState } from './types.ts';

/** A month of a year, from 1, as months since the year 0. */
const month = (year: number, of: number): number => year * 12 + of - 1;

const all = { from: month(2017, 1), until: month(2026, 10), isEarly: true, names: 'all' };

/** The named views: all of it, then one period after the other. */
export const states = {
  all,
  before: { ...all, until: month(2019, 7), names: 'before' },
  freeze: { from: month(2019, 7), until: month(2023, 11), names: 'freeze' },
  thaw: { from: month(2023, 11), until: month(2024, 11), names: 'thaw' },
  tariffs: { from: month(2024, 11), until: month(2025, 9), names: 'tariffs' },
  busan: { from: month(2025, 9), until: month(2026, 8), names: 'busan' },
} satisfies Readonly<Record<string, DiplomacyState>>;
