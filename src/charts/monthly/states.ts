import type { MonthlyState } from './types.ts';

const wholeYears = [2016, 2018, 2020, 2022, 2024, 2026];
export const states = {
  climb: { from: 2015, until: '2023-06', years: wholeYears, peak: false, events: false },
  peak: { from: 2015, until: '2024-06', years: wholeYears, peak: true, events: false },
  fall: { from: 2015, until: 'newest', years: wholeYears, peak: true, events: false },
  events: { from: 2022, until: 'newest', years: [2023, 2024, 2025, 2026], peak: false, events: true },
} as const satisfies Readonly<Record<string, MonthlyState>>;
