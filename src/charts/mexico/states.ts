import type { MexicoState } from './types.ts';

/** The named views: every statement, then the year in which one case outweighs a figure for the year. */
export const states = {
  seizures: {},
  case: { only: 2024 },
} as const satisfies Readonly<Record<string, MexicoState>>;
