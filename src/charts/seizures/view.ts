import type { Group, SeizuresData, SeizuresState } from './types.ts';

/** A fiscal year as a row shows it: its parts by their places in `Year`, or one total under 1. */
export interface Row {
  readonly year: number;
  readonly parts: readonly number[];
  readonly kind: 'early' | 'whole' | 'open';
}

/** The fiscal years that a state shows, in order. */
export function rowsShown({ early, years, open, meth }: SeizuresData, state: SeizuresState): Row[] {
  const rows = years.map(
    (one, i): Row => ({
      year: one[0],
      parts: [...one, meth[i] ?? 0],
      kind: open && i === years.length - 1 ? 'open' : 'whole',
    }),
  );
  return [
    ...(state.early ? early.map((parts): Row => ({ year: parts[0], parts, kind: 'early' })) : []),
    ...rows.filter(({ kind }) => !state.own || kind === 'whole'),
  ];
}

/** Pounds of a row in some of its parts. */
export const poundsOf = ({ parts }: Row, group: Pick<Group, 'parts'>): number =>
  group.parts.reduce((sum, i) => sum + (parts[i] ?? 0), 0);

/** Pounds of a row in all groups. */
export const wholeOf = (row: Row, groups: readonly Group[]): number =>
  groups.reduce((sum, group) => sum + poundsOf(row, group), 0);

/** The share of a group in its row, in percent. */
export const shareOf = (row: Row, group: Group, groups: readonly Group[]): number =>
  (100 * poundsOf(row, group)) / wholeOf(row, groups);

/** The whole fiscal years among the months from a place on, with their places and the mean of their months. */
export const meansOf = ({ years, open }: SeizuresData, from: number) =>
  years
    .slice(0, open ? -1 : undefined)
    .map(([year, ...parts], i) => ({ year, from: i * 12, mean: parts.reduce((sum, pounds) => sum + pounds, 0) / 12 }))
    .filter((one) => one.from >= from);

/** The place of the highest month. */
export const peakOf = (months: readonly number[]): number => months.indexOf(Math.max(...months));
