/** What DEA laboratories found in samples: powder by month, as researchers read it off charts, and pills by year, as the DEA said it. */
export interface PotencyData {
  /** The first month, and the purity of powder in percent in each from it on; null where the copy is ambiguous or has nothing. */
  readonly start: string;
  readonly purity: readonly (number | null)[];
  /** Percent of tested pills in a year; `ten` when the DEA said it as so many in ten, `fiscal` when its year is a fiscal one. */
  readonly pills: readonly { readonly year: number; readonly share: number; readonly ten: boolean; readonly fiscal: boolean }[];
}

export interface PotencyState {
  readonly of: 'powder' | 'pills';
}
