import { nearest } from '../../../src/data/near.ts';
import type { Feed } from '../feed.ts';

type Layout = Pick<Feed, 'columns' | 'optional' | 'unused'>;

// Socrata's API writes data_value for what the CSV calls Data Value.
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const isCalled = (name: string, list: readonly string[]) => list.some((one) => plain(one) === name);

/** The publisher's column for each of ours, or nothing for an optional one that is not there; throws with the likely new name. */
export function columnsIn(
  header: readonly string[],
  { columns, optional = [], unused = [] }: Layout,
  where: string,
): Map<string, number> {
  const names = header.map(plain);
  const found = new Map<string, number>();
  for (const [ours, theirs] of Object.entries(columns)) {
    const at = names.findIndex((name) => isCalled(name, theirs));
    if (at >= 0) found.set(ours, at);
    if (at >= 0 && names.indexOf(names[at]!, at + 1) >= 0)
      throw new Error(`${where}: the column "${header[at]}" stands twice; delete one of the two from the file`);
  }
  const missing = Object.keys(columns).filter((ours) => !found.has(ours) && !optional.includes(ours));
  if (missing.length === 0) return found;
  const taken = new Set(found.values());
  const free = header.filter((name, i) => !taken.has(i) && name.trim() !== '' && !isCalled(names[i]!, unused));
  throw new Error([`${where}: the layout has changed.`, ...missing.map((ours) => renamed(ours, columns, free))].join('\n  '));
}

function renamed(ours: string, columns: Layout['columns'], free: readonly string[]): string {
  const [theirs = ours] = columns[ours] ?? [];
  const guess = nearest(theirs, free)[0] ?? (free.length === 1 ? free[0] : undefined);
  const others = free.map((name) => `"${name}"`).join(', ') || 'none';
  return (
    `no column is called "${theirs}". ` +
    (guess
      ? `It is likely "${guess}" now: look whether that means the same, and add it to columns.${ours} in tools/data/feeds.ts.`
      : `Columns that we do not know: ${others}. Look at the publisher's notes, and add the new name to columns.${ours} in tools/data/feeds.ts.`)
  );
}
