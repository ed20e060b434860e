/** Who puts a substance on a list, in the order of the lanes. */
export const bodies = ['un', 'china', 'us', 'hong-kong', 'mexico'] as const;
export type Body = (typeof bodies)[number];

/** What a listed thing is, in the words of the lists: a fentanyl-class opioid, a precursor, another synthetic opioid, or a mixed list. */
export type Role = 'class' | 'precursor' | 'opioid' | 'mixed';

/** One substance, a list of them, or a whole class. */
export const sizes = ['one', 'list', 'class'] as const;

/** Entries on public control lists, with their dates. Names only; what a substance is for is no part of it. */
export interface ControlsData {
  /** What was listed, by the id of its name, in the order of its first control. */
  readonly substances: readonly (readonly [id: string, role: Role])[];
  /** Each dated entry: its substance, its body and its size by their places in the lists, and its day as a year with its fraction. */
  readonly entries: readonly (readonly [substance: number, body: number, size: number, at: number])[];
  /** Entries that are the control of a whole class, with their key and the day. */
  readonly classes: readonly (readonly [entry: number, key: string, day: string])[];
  /** From the UN's vote to China's control: substances, the fewest and the most days, and when the UN's own listing took effect, if known. */
  readonly lags: readonly (readonly [substances: readonly number[], least: number, most: number, effect: number | null])[];
  readonly told: {
    /** What ends the key, list, and the days of decision and of effect of each entry; those without any day come last. */
    readonly entries: readonly (readonly [
      end: string,
      substance: number,
      body: number,
      list: string,
      decided: string | null,
      effect: string | null,
    ])[];
  };
}
