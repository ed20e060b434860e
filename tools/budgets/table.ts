import type { Budget } from './measure.ts';

const kB = (bytes: number) => `${(bytes / 1000).toFixed(2)} kB`;

/** The budgets as lines of text. */
export function tableOf(budgets: readonly Budget[]): string {
  const width = Math.max(...budgets.map(({ what }) => what.length));
  const line = ({ what, bytes, limit }: Budget) =>
    `${bytes > limit ? '✗' : '✓'} ${what.padEnd(width)}  ${kB(bytes).padStart(9)} of ${kB(limit)}`;
  return budgets.map(line).join('\n');
}

/** What is over its budget and by how much, one sentence each. */
export function breaches(budgets: readonly Budget[]): string[] {
  return budgets
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ what, bytes, limit }) => `${what} is ${kB(bytes - limit)} over its budget of ${kB(limit)}.`);
}
