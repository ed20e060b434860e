import type { Line, WhoData } from '../../charts/who/types.ts';
import { dataset } from '../read.ts';

/** CDC's groups by the short names that chart and words use; the counts by age stand in the order of their file. */
export const groups: Readonly<Record<'race' | 'sex', Readonly<Record<string, string>>>> = {
  race: {
    native: 'American Indian or Alaska Native (Non-Hispanic)',
    asian: 'Asian (Non-Hispanic)',
    black: 'Black (Non-Hispanic)',
    hispanic: 'Hispanic',
    pacific: 'Native Hawaiian or Other Pacific Islander (Non-Hispanic)',
    white: 'White (Non-Hispanic)',
  },
  sex: { men: 'Male', women: 'Female' },
};

/** The last year for which a publisher prints all groups of race and sex; sex in 2022 rests on one secondary text and is left out. */
export const LAST = 2021;

/** What the chart `who` draws: counts by age in their newest year, and final values by race and sex from 1999 to 2021. */
export function whoData(): WhoData {
  const rows = dataset('overdose-deaths-demographics').data.filter(({ indicator }) => indicator === 'synthetic_opioids');
  const year = Math.max(
    ...rows.filter(({ dimension, measure }) => dimension === 'age' && measure === 'deaths').map((row) => row['year'] as number),
  );
  const years = rows.filter(({ dimension }) => dimension === 'race_ethnicity').map((row) => row['year'] as number);
  const from = Math.min(...years);
  const lines = (kind: 'race' | 'sex', measure: string): Line[] =>
    Object.entries(groups[kind]).map(([group, name]) => ({
      group,
      values: Array.from({ length: LAST - from + 1 }, (_, i) => {
        const row = rows.find((one) => one['group'] === name && one['measure'] === measure && one['year'] === from + i);
        return (row?.['value'] ?? null) as number | null;
      }),
    }));
  return {
    year,
    ages: rows
      .filter((row) => row['dimension'] === 'age' && row['measure'] === 'deaths' && row['year'] === year)
      .map(({ group, value }) => [group as string, value as number]),
    from,
    race: lines('race', 'age_adjusted_rate'),
    sex: lines('sex', 'deaths'),
  };
}
