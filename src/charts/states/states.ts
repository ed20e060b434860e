import type { StatesState } from './scale.ts';

/** Five years that the story tells of, and the change since the highest. */
export const states = {
  y1999: { year: 1999 },
  y2013: { year: 2013 },
  y2019: { year: 2019 },
  y2022: { year: 2022 },
  y2024: { year: 2024 },
  change: { year: 2024, since: 2022 },
} as const satisfies Readonly<Record<string, StatesState>>;
