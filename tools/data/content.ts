import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { check, parseJson } from '../../src/data/json.ts';
import { parseDataset } from '../../src/data/parse.ts';
import { type Dataset, Source } from '../../src/data/schema.ts';

export const sourcesFile = 'content/sources.json';
export const changesFile = 'content/changes.json';
export const datasetFile = (id: string) => `content/data/${id}.json`;

/** The content of a copy of the project, read when asked for. */
export function contentOf(root: string) {
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  return {
    text,
    path: (file: string) => join(root, file),
    has: (id: string) => existsSync(join(root, datasetFile(id))),
    /** Checked, and with its keys in the order of the file, so that it is written back as it stood. */
    dataset(id: string): Dataset {
      parseDataset(text(datasetFile(id)), datasetFile(id));
      return JSON.parse(text(datasetFile(id)));
    },
    sources: (): Source[] => check(z.array(Source), parseJson(text(sourcesFile), sourcesFile), sourcesFile),
  };
}
export type Content = ReturnType<typeof contentOf>;
