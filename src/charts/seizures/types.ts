/** Pounds of fentanyl seized in a fiscal year: ports and between them at the south-west border, on the coast and inland, at the northern border. */
export type Year = readonly [
  year: number,
  southwestPorts: number,
  southwestBetween: number,
  coastPorts: number,
  coastBetween: number,
  northPorts: number,
  northBetween: number,
];

/** What US Customs and Border Protection reported to have seized, in pounds. */
export interface SeizuresData {
  /** Fiscal years that press reports give as one total. */
  readonly early: readonly (readonly [year: number, pounds: number])[];
  readonly years: readonly Year[];
  /** How many months the last of the years has when it is not over, or 0. */
  readonly open: number;
  /** Pounds of methamphetamine in each whole year. */
  readonly meth: readonly number[];
  /** Pounds of fentanyl in each month, from the October with which the first of the years begins. */
  readonly months: readonly number[];
  /** The place of the first month that is provisional. */
  readonly provisional: number;
  readonly told: {
    /** What the agency’s spokesman gave for a fiscal year that press reports give otherwise. */
    readonly spokesman: readonly (readonly [year: number, pounds: number])[];
  };
}

/** Bars that start together under one heading: which parts of a year they add up, and where they start. */
export interface Group {
  readonly name: string;
  /** Places in a year of `Year`; 7 is methamphetamine. */
  readonly parts: readonly number[];
  /** Where the bars start, as a share of the room for bars. */
  readonly at: number;
}

export interface SeizuresState {
  /** The place of the first month of a picture by month; none for pictures by fiscal year. */
  readonly from?: number;
  readonly groups: readonly Group[];
  /** Whether years that only press reports give have a row. */
  readonly early?: boolean;
  /** Whether the length of a bar says the share of its year, or pounds. */
  readonly share?: boolean;
  /** Whether each group has a scale of its own; only whole years stand beside each other then. */
  readonly own?: boolean;
}
