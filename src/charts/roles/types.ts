/** The links of the chain, in whose colours the roles stand. */
export type Link = 'makers' | 'cartels' | 'border' | 'toll';

/** What the diagram of roles rests on. The drawing needs no figures: none of its marks is one. */
export interface RolesData {
  readonly told: {
    /** What is said of each role: its key, when it was said, and how many publishers carry it. */
    readonly reports: readonly (readonly [key: string, when: string, confidence: string])[];
  };
}
