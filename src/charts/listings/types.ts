/** What the schematic of a trade site draws from: days that it names, and the reports that it rests on. No count is among them. */
export interface ListingsData {
  /** The day of the Financial Times report, the Monday before the talks. */
  readonly seen: string;
  /** The month in which The Washington Post wrote about the trade. */
  readonly later: string;
  readonly told: {
    /** Reports by the id of their row: when it was said, and how many publishers carry it. */
    readonly reports: readonly (readonly [id: string, when: string, confidence: string])[];
  };
}
