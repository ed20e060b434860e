/** A line of one group, a value a year from `WhoData.from` on; null is withheld or unreliable. */
export interface Line {
  readonly group: string;
  readonly values: readonly (number | null)[];
}

/** Who died of overdoses involving synthetic opioids: final counts by age and sex, age-adjusted rates by race and ethnicity. */
export interface WhoData {
  /** The year of the counts by age, and each age group in the data's own writing with its deaths. */
  readonly year: number;
  readonly ages: readonly (readonly [group: string, deaths: number])[];
  /** The first year of the lines. */
  readonly from: number;
  readonly race: readonly Line[];
  readonly sex: readonly Line[];
}

export interface WhoState {
  readonly by: 'age' | 'race' | 'sex';
  /** The first year shown of the lines, and the years named under them. */
  readonly from: number;
  readonly years: readonly number[];
  readonly ticks: readonly number[];
  readonly decimals: number;
}
