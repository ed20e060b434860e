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
  /** The month up to which the last of the years counts, when that year is not over. */
  readonly open: string | null;
  /** Pounds of methamphetamine in each whole year. */
  readonly meth: readonly number[];
  /** The first of the months, the first that is provisional, and the pounds of fentanyl in each. */
  readonly start: string;
  readonly provisional: string;
  readonly months: readonly number[];
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
  /** The first month of a picture by month; none for pictures by fiscal year. */
  readonly from?: string;
  readonly groups: readonly Group[];
  /** What the length of a bar says: pounds on one scale, pounds on a scale of each group's own, or the share of its year. */
  readonly scale: 'one' | 'own' | 'share';
  /** Whether years that press reports give, and the year that is not over, have a row. */
  readonly early: boolean;
  readonly open: boolean;
}
