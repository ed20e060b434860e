type Point = readonly [year: number, deaths: number];

/** A line of yearly deaths whose end is first drawn by the reader, and then shown. */
export interface GuessData {
  readonly known: readonly Point[];
  readonly answer: readonly Point[];
}

export interface GuessState {
  /** What the reader drew for each year of the answer, if anything yet. */
  readonly drawn: readonly (number | null)[];
  /** Whether the answer is shown. */
  readonly shown: boolean;
  /** The year, by its place in the answer, that the keyboard is on. */
  readonly on?: number | undefined;
}
