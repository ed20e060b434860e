import { basename } from 'node:path';
import { listed } from '../../../src/data/json.ts';
import type { Cells, Feed } from '../feed.ts';
import { readCsv } from './csv.ts';
import { judgeColumns, readJson } from './json.ts';
import { textOf } from './text.ts';

export interface Reading {
  readonly maxBytes: number;
  readonly progress: (lines: number) => void;
}

/** Reads the files of one release, CSV or JSON as they turn out to be, and hands on each line; returns how many there were. */
export async function readTable(
  files: readonly string[],
  feed: Feed,
  take: (cells: Cells, at: string) => void,
  { maxBytes, progress }: Reading,
): Promise<number> {
  const problems: string[] = [];
  const seen = new Set<string>();
  let count = 0;
  const guarded = (file: string, unit: string) => (cells: Cells, line: number) => {
    progress(++count);
    const at = `${file}, ${unit} ${line}`;
    try {
      take(cells, at);
    } catch (error) {
      problems.push(`${at}, ${(error as Error).message}`);
    }
    // Ten lines are enough to see what is wrong with a file.
    if (problems.length > 10) throw listed(file, problems);
  };
  for (const path of files) {
    const file = basename(path);
    const { kind, text } = await textOf(path, maxBytes);
    if (kind === 'csv') await readCsv(text, file, feed, guarded(file, 'line'));
    else await readJson(text, file, feed, guarded(file, 'record'), seen);
  }
  const [first = feed.id] = files.map((path) => basename(path));
  if (problems.length > 0) throw listed(first, problems);
  if (seen.size > 0) judgeColumns(seen, feed, first);
  if (count === 0) throw new Error(`${first} holds no rows. Download it again.`);
  return count;
}
