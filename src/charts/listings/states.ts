/** What one view of the schematic shows. */
export interface ListingsState {
  /** The tiles: all listed, all but one word's vanished, or shipping again with small changes. */
  readonly wall: 'listed' | 'vanished' | 'shipping';
  /** Whether the search words stand beside the tiles. */
  readonly words: boolean;
  /** Whether two sellers answer. */
  readonly answers: boolean;
  /** The reports that the view rests on, by the id of their row. */
  readonly reports: readonly string[];
}

export const states = {
  before: {
    wall: 'listed',
    words: true,
    answers: false,
    reports: ['seed-suppliers-vanished', 'seed-keywords', 'legal-precursors'],
  },
  after: {
    wall: 'vanished',
    words: true,
    answers: false,
    reports: ['seed-suppliers-vanished', 'seed-keywords', 'seed-vendors-answer'],
  },
  answers: {
    wall: 'vanished',
    words: true,
    answers: true,
    reports: ['seed-vendors-answer', 'seed-keywords', 'seed-suppliers-vanished'],
  },
  june: {
    wall: 'shipping',
    words: false,
    answers: false,
    reports: ['trade-resumed', 'wp-trade-resumes-2024', 'cn-25-firms'],
  },
} as const satisfies Readonly<Record<string, ListingsState>>;
