import type { Dataset, Row } from '../../../src/data/schema.ts';
import { number, wholeNumber, yearOf } from '../cells.ts';
import type { Cells, Target } from '../feed.ts';
import { lineByLine } from './collect.ts';

const everyone = (text: string | undefined, word: RegExp) => !text || word.test(text);
const isEveryone = ({ sex, age, race }: Cells) =>
  everyone(sex, /^both sexes$/i) && everyone(age, /^all ages$/i) && everyone(race, /^all races/i);

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** Final deaths of any drug by state, from NCHS's and CDC's state tables. */
export const stateTarget: Target = {
  dataset: 'overdose-deaths-states',
  measures: ['deaths', 'age_adjusted_rate'],
  gone: 'keep',
  same: 'leave',
  collect(old, { vintage, source }) {
    const codes = codesOf(old);
    const standing = new Map(old.data.map((row) => [`${row['state']} ${row['year']} ${row['indicator']}`, row]));
    return lineByLine((cells) => {
      if (!isEveryone(cells)) return undefined;
      const { year } = yearOf(cells['year']!, 'Year');
      const state = codes.get(cells['state']!.toLowerCase());
      if (!state)
        throw new Error(
          `field "State": "${cells['state']}" is no state we know; look at the line, and correct it if the file was edited`,
        );
      const was = standing.get(`${state} ${year} all_drugs`);
      const deaths = wholeNumber(cells['deaths']!, 'Deaths');
      const rate = number(cells['rate']!, 'Age-adjusted Rate');
      const population = (cells['population'] ? wholeNumber(cells['population'], 'Population') : null) ?? was?.['population'];
      if (deaths === null) return undefined;
      if (!was)
        throw new Error(
          `field "Year": ${year} has no row for ${state} in ${old.name}; add the year's rows with population first (the census estimates), then run this again`,
        );
      if (typeof population !== 'number')
        throw new Error(`field "Population": there is none for ${state} ${year}; add it to ${old.name} first`);
      const isNewRate = rate !== null && rounded(rate, 1) !== was['age_adjusted_rate'];
      return {
        ...was,
        deaths,
        population,
        population_source: cells['population'] && population !== was['population'] ? source.id : was['population_source']!,
        crude_rate: rounded((deaths / population) * 100_000, 1),
        rate_flag: deaths < 20 ? 'unreliable' : null,
        ...(isNewRate ? { age_adjusted_rate: rounded(rate, 1), rate_source: source.id } : {}),
        status: 'final',
        method: 'CDC state table (residents)',
        source: source.id,
        vintage,
        verified: 'one_copy',
        note: null,
      };
    });
  },
  covers: () => false,
  rules: (rows, { source }) => sumsToTheCountry(rows, source.id),
};

/** Postal codes by code and by name, as the dataset has them. */
function codesOf({ data }: Dataset): Map<string, string> {
  return new Map(
    data.flatMap(
      (row) =>
        [
          [String(row['state']).toLowerCase(), String(row['state'])],
          [String(row['name']).toLowerCase(), String(row['state'])],
        ] as const,
    ),
  );
}

/** Years that a release gives whole and whose states stray from the country by more than half a percent. */
function sumsToTheCountry(rows: readonly Row[], source: string): string[] {
  const years = new Map<number, { country?: number; sum: number; states: number }>();
  for (const row of rows) {
    if (row['indicator'] !== 'all_drugs') continue;
    const year = years.get(row['year'] as number) ?? { sum: 0, states: 0 };
    years.set(row['year'] as number, year);
    if (row['state'] === 'US') year.country = row['deaths'] as number;
    else {
      year.sum += (row['deaths'] as number | null) ?? 0;
      if (row['source'] === source) year.states++;
    }
  }
  return [...years].flatMap(([year, { country, sum, states }]) =>
    country === undefined || states < 51 || Math.abs(sum / country - 1) <= 0.005
      ? []
      : [
          `US ${year}, field "deaths": the states add up to ${sum}, the country has ${country}; see which line is wrong. --force takes it`,
        ],
  );
}
