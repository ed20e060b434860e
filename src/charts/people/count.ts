import { along } from '../points.ts';
import type { PeopleData } from './types.ts';

const dayMs = 86_400_000;

/** The days of a year. */
export const daysOf = (year: number): number => (Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / dayMs;

/** The numbers that the pictures show: of all years, of the last one, and of its average day, whole people. */
export function count({ from, deaths }: PeopleData) {
  const total = deaths.reduce((a, b) => a + b, 0);
  const year = from + deaths.length - 1;
  const inYear = deaths.at(-1)!;
  return { total, year, inYear, days: daysOf(year), day: Math.round(inYear / daysOf(year)) };
}

/**
 * The day that is shown: an average one of the last year, so any dots in a row will do. It is taken around the dot that stands
 * nearest to the middle of its row among the first of the year's second half: that dot is the one person.
 */
export function chosen(data: PeopleData): { readonly one: number; readonly first: number; readonly end: number } {
  const { total, inYear, day } = count(data);
  const middle = total - Math.floor(inYear / 2);
  const away = (index: number) => Math.abs(along(index) - 0.5);
  const one = Array.from({ length: 100 }, (_, i) => middle + i).reduce((best, i) => (away(i) < away(best) ? i : best));
  const first = one - Math.floor(day / 2);
  return { one, first, end: first + day };
}
