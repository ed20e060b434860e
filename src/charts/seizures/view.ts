import { monthsBetween } from '../months.ts';
import type { Group, SeizuresData, SeizuresState, Year } from './types.ts';

/** A fiscal year as a row shows it: its parts by their places in `Year`, or one total under 1. */
export interface Row {
  readonly year: number;
  readonly parts: readonly number[];
  readonly kind: 'early' | 'whole' | 'open';
}

/** The fiscal years that a state shows, in order. */
export function rowsShown(data: SeizuresData, state: SeizuresState): Row[] {
  const last = data.years.at(-1);
  const early = state.early ? data.early.map(([year, pounds]): Row => ({ year, parts: [year, pounds], kind: 'early' })) : [];
  const rows = data.years.map(
    (one: Year, i): Row => ({
      year: one[0],
      parts: [...one, data.meth[i] ?? 0],
      kind: data.open && one === last ? 'open' : 'whole',
    }),
  );
  return [...early, ...rows.filter(({ kind }) => state.open || kind !== 'open')];
}

/** Pounds of a row in some of its parts. */
export const poundsOf = ({ parts }: Row, group: Pick<Group, 'parts'>): number =>
  group.parts.reduce((sum, i) => sum + (parts[i] ?? 0), 0);

/** The share of a group in its row, in percent. */
export const shareOf = (row: Row, group: Group, groups: readonly Group[]): number =>
  (100 * poundsOf(row, group)) / poundsOf(row, { parts: groups.flatMap(({ parts }) => parts) });

/** How many months of the last year there are, when it is not over: a fiscal year starts in October. */
export const monthsOpen = (open: string): number => monthsBetween(`${Number(open.slice(0, 4)) - 1}-09`, open);
