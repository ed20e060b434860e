import type { Row } from '../../src/data/schema.ts';
import type { Merged } from './merge.ts';

/** One number that a release moved. */
export interface Move {
  readonly row: Row;
  readonly field: string;
  readonly was: number;
  readonly now: number;
}

/** The numbers of a field that moved, the largest step first. */
export function movesOf({ changed }: Pick<Merged, 'changed'>, field: string): Move[] {
  return changed
    .flatMap(({ was, now }) => {
      const [before, after] = [was[field], now[field]];
      return typeof before === 'number' && typeof after === 'number' && before !== after
        ? [{ row: now, field, was: before, now: after }]
        : [];
    })
    .sort((a, b) => Math.abs(b.now - b.was) - Math.abs(a.now - a.was));
}
