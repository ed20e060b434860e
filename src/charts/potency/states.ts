import type { PotencyState } from './types.ts';

/** The named views: powder by month, pills by year. */
export const states = {
  purity: { of: 'powder' },
  pills: { of: 'pills' },
} as const satisfies Readonly<Record<string, PotencyState>>;
