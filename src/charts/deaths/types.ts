export type Drug = 'all_drugs' | 'synthetic_opioids' | 'heroin' | 'prescription_opioids';
export type Point = readonly [year: number, deaths: number];

/** Final counts of each drug to its last final year; the provisional December values are another population and stay apart. */
export interface DeathsData {
  readonly series: readonly { readonly drug: Drug; readonly final: readonly Point[]; readonly provisional: readonly Point[] }[];
  /** The day China's control of the whole class took effect. */
  readonly control: string;
}

export interface DeathsState {
  readonly from: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly years: readonly number[];
  readonly drugs: readonly Drug[];
  readonly area: boolean;
  readonly moment: boolean;
  /** Final values written beside their point, with the side on which there is room. */
  readonly values: readonly { readonly drug: Drug; readonly year: number; readonly side: 'above' | 'below' | 'before' }[];
}
