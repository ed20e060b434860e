import type { PeopleState } from './types.ts';

/** From one life to all of them. */
export const states = {
  one: { scale: 'one' },
  day: { scale: 'day' },
  year: { scale: 'year' },
  all: { scale: 'all' },
} as const satisfies Readonly<Record<string, PeopleState>>;
