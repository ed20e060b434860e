import type { WhoState } from './types.ts';

/** The named views: the newest counts by age, then rates by race and ethnicity over all years and over the last, and counts by sex. */
export const states = {
  age: { by: 'age', from: 0, years: [], ticks: [], decimals: 0 },
  race: { by: 'race', from: 1999, years: [1999, 2010, 2021], ticks: [0, 20, 40], decimals: 1 },
  order: { by: 'race', from: 2013, years: [2013, 2017, 2021], ticks: [0, 20, 40], decimals: 1 },
  sex: { by: 'sex', from: 1999, years: [1999, 2005, 2010, 2015, 2021], ticks: [0, 30_000, 60_000], decimals: 0 },
} as const satisfies Readonly<Record<string, WhoState>>;
