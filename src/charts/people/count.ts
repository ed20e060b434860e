import type { PeopleData } from './types.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * The indices at which dots begin that belong together: those of every year; of the last year those before the day, the day up to
 * the one person, the one, the rest of the day, and the rest; at the end the count of all.
 */
export function startsOf({ deaths, day, one }: PeopleData): readonly number[] {
  const first = one - (day >> 1);
  return [...deaths.map((_, i) => sum(deaths.slice(0, i))), first, one, one + 1, first + day, sum(deaths)];
}

/** The dots that each picture shows: from the first up to but not including the end. */
export function shownBy(data: PeopleData) {
  const [last, first, one, next, end, total] = startsOf(data).slice(-6) as [number, number, number, number, number, number];
  return { one: [one, next], day: [first, end], year: [last, total], all: [0, total] } as const;
}
