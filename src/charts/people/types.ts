/** Deaths of each year from the first, final counts; a dot is one of them, in the order of years. */
export interface PeopleData {
  readonly from: number;
  readonly deaths: readonly number[];
  /** Deaths on an average day of the last year, whole people. */
  readonly day: number;
  /** The dot that is the one person; the day is taken around it, of the same year. */
  readonly one: number;
}

/** How much of the dots the frame holds: one, an average day of the last year, that year, or all. */
export interface PeopleState {
  readonly scale: 'one' | 'day' | 'year' | 'all';
}
