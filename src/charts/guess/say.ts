import type { Frame } from '../chart.ts';
import type { GuessData } from './types.ts';

/** The numbers that are said about the line, as the reader's language writes them. */
export function values({ known, answer }: GuessData, { number, date }: Frame) {
  const peak = answer.reduce((best, one) => (one[1] > best[1] ? one : best));
  const said = (name: string, [year, deaths]: readonly [number, number]) => ({
    [name]: date(String(year)),
    [`${name}Deaths`]: number(deaths),
  });
  return { ...said('first', known[0]!), ...said('last', known.at(-1)!), ...said('end', answer.at(-1)!), ...said('peak', peak) };
}
