import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Validators } from './download.ts';

export interface Kept extends Validators {
  readonly url: string;
  /** The day on which this file was taken over into the datasets. */
  readonly taken: string;
}

/** What is remembered of the files last taken, so that a server can say "unchanged", and where downloads lie while they are checked. Not in the repository. */
export function keeper(folder: string) {
  const memory = (feed: string) => join(folder, `${feed}.taken.json`);
  const made = (path: string) => {
    mkdirSync(folder, { recursive: true });
    return path;
  };
  return {
    path: (name: string) => made(join(folder, name)),
    get(feed: string, url: string): Kept | undefined {
      try {
        const kept = JSON.parse(readFileSync(memory(feed), 'utf8')) as Kept;
        return kept.url === url ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    put: (feed: string, kept: Kept) => writeFileSync(made(memory(feed)), `${JSON.stringify(kept, null, 2)}\n`),
    drop(files: readonly string[]) {
      for (const path of files) rmSync(path, { force: true });
    },
  };
}
