import type { Row } from '../../../src/data/schema.ts';
import type { Cells, Collector, Gathered } from '../feed.ts';

/** A collector that makes one row of one line, or passes the line by. */
export function lineByLine(
  rowOf: (cells: Cells) => Row | undefined,
  more: (rows: readonly Gathered[]) => Gathered[] = () => [],
): Collector {
  const gathered: Gathered[] = [];
  return {
    add(cells, at) {
      const row = rowOf(cells);
      if (row) gathered.push({ row, at });
    },
    rows: () => [...gathered, ...more(gathered)],
  };
}
