/** Deaths involving T40.4 in the 12 months ending with each month, whole US; provisional throughout. */
export interface MonthlyData {
  /** The first month; the values are of one month after another. */
  readonly first: string;
  readonly reported: readonly (number | null)[];
  readonly predicted: readonly (number | null)[];
  readonly events: readonly { readonly id: string; readonly date: string }[];
}

export interface MonthlyState {
  readonly from: number;
  /** The last month drawn, or the newest there is; the rest of the line waits behind the edge of the plot. */
  readonly until: string;
  readonly years: readonly number[];
  readonly peak: boolean;
  readonly events: boolean;
}
