import { mapYears, yearsOf } from '../map-data.ts';

/** What the map draws of a state in some years, or of the whole country (`US`): its rates, and the years in which they are unreliable. */
export function ratesOf(state: string, years: readonly number[] = mapYears) {
  const all = Object.entries(yearsOf(state, years));
  return {
    years: Object.fromEntries(all.map(([year, [rate]]) => [year, rate])),
    few: all.filter(([, [, , flag]]) => flag === 'unreliable').map(([year]) => Number(year)),
  };
}

/** What is only told of it: the deaths of each year, in their order, null where they are withheld. */
export const deathsOf = (state: string, years: readonly number[] = mapYears) =>
  Object.values(yearsOf(state, years)).map(([, deaths]) => deaths);
