/** How governments deal with each other in an event: they work together, they are at odds, or neither. */
export const tones = ['cooperation', 'tension', 'neutral'] as const;
export type Tone = (typeof tones)[number];

/** What only words need of the events, each in the order of their days. */
export interface Told {
  /** Where one ends in a hyphen, its year follows. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** The day of the month, or 0 where only the month is known. */
  readonly days: readonly number[];
  /** What kind each is of: its place in `kinds`, as a digit. */
  readonly kinds: string;
  /** Whom each is about: the sum of 1, 2, 4 and 8 for the places in `actors`, as a hexadecimal digit. */
  readonly actors: string;
}

export interface DiplomacyData {
  /** Months since the event before, in the order of days; of the first since the year 0. */
  readonly gaps: readonly number[];
  /** The tone of each: its place in `tones`, as a digit. */
  readonly signs: string;
  /** Short names of the events that pictures name, by place. */
  readonly ids: Readonly<Record<number, string>>;
  /** The places of the events that each view names, the most important first: where there is no room, the last ones are not named. */
  readonly lit: Readonly<Record<string, readonly number[]>>;
  readonly told: Told;
}

/** A part of the time, in months since the year 0: `from` the first, `until` the first that is no longer shown. */
export interface DiplomacyState {
  readonly from: number;
  readonly until: number;
  /** Whether the few events before the first month stand at the left, off the scale. */
  readonly isEarly?: boolean;
  /** The view whose events are named. */
  readonly names: string;
  /** Which events are shown, by their place; all of the time unless told. */
  readonly only?: readonly number[];
}
