import { JSONParser } from '@streamparser/json';
import type { Cells, Feed } from '../feed.ts';
import { columnsIn } from './columns.ts';

/** Reads a JSON list of records, as Socrata's API gives it, one record at a time. Empty cells are left out there, so columns are judged over all. */
export async function readJson(
  text: AsyncIterable<string>,
  file: string,
  feed: Feed,
  take: (cells: Cells, record: number) => void,
  seen: Set<string>,
): Promise<number> {
  const theirs = new Map<string, string>();
  for (const [ours, names] of Object.entries(feed.columns))
    for (const name of names)
      theirs.set(
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '_')
          .replace(/^_|_$/g, ''),
        ours,
      );
  const ours = Object.keys(feed.columns);
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  let count = 0;
  let failed: unknown;
  parser.onValue = ({ value }) => {
    count++;
    if (failed !== undefined) return;
    try {
      take(cellsOf(value, ours, theirs, seen, `${file}, record ${count}`), count);
    } catch (error) {
      failed = error;
    }
  };
  let ended = false;
  parser.onEnd = () => {
    ended = true;
  };
  parser.onError = (error) => {
    failed ??= new Error(`${file}, after record ${count}: this is not JSON (${error.message}). Download it again.`);
  };
  for await (const piece of text) {
    if (!parser.isEnded) parser.write(piece);
    if (failed !== undefined) throw failed;
  }
  if (!ended)
    throw new Error(`${file}, after record ${count}: the list is never closed, so the file was cut short. Download it again.`);
  return count;
}

function cellsOf(value: unknown, ours: readonly string[], theirs: Map<string, string>, seen: Set<string>, at: string): Cells {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${at}: this is no record with named cells; look at what the address gives, or use the CSV`);
  const cells: Record<string, string> = Object.fromEntries(ours.map((name) => [name, '']));
  for (const [name, cell] of Object.entries(value)) {
    seen.add(name);
    const mine = theirs.get(name);
    if (mine !== undefined && cell !== null) cells[mine] = String(cell).trim();
  }
  return cells;
}

/** Throws when a column was in none of the records. */
export const judgeColumns = (seen: ReadonlySet<string>, feed: Feed, file: string): void => {
  columnsIn([...seen], feed, file);
};
