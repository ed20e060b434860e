/** How governments deal with each other in an event: they work together, they are at odds, or neither. */
export const tones = ['cooperation', 'tension', 'neutral'] as const;
export type Tone = (typeof tones)[number];

/** What only words need of an event. */
export interface Told {
  readonly id: string;
  /** The day, or the month where only that is known. */
  readonly date: string;
  readonly title: string;
  readonly kind: string;
  /** Countries and the United Nations, by code. */
  readonly actors: readonly string[];
}

/** A dated event: its day (or the first of its month) as 20231115, its tone by place in `tones`, its id where pictures name it. */
export type DrawnEvent = readonly [day: number, tone: number, id?: string];

export interface DiplomacyData {
  /** In the order of their days. */
  readonly events: readonly DrawnEvent[];
  /** The same events in the same order. */
  readonly told: readonly Told[];
}

/** A part of the time, whole months: `from` the first, `until` the first that is no longer shown. */
export interface DiplomacyState {
  /** As 2017-01. The few events before the first month stand at the left, off the scale, where `isEarly` says so. */
  readonly from: string;
  readonly until: string;
  readonly isEarly: boolean;
  /** Events that are named in the picture, by id, the most important first: where there is no room, the last ones are not. */
  readonly lit: readonly string[];
  /** Which events are shown, by their place; all of the time unless told. */
  readonly only?: readonly number[];
}
