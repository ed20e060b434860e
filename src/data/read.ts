import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { check, listed, parseJson } from './json.ts';
import { didYouMean } from './near.ts';
import { parseDataset, relatedProblems } from './parse.ts';
import { type Dataset, Source } from './schema.ts';

const once = <T>(make: () => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** A JSON file of content/, parsed; the path starts with content/. */
export const readJson = (path: string): unknown => parseJson(readFileSync(path, 'utf8'), path);

const bibliography = once(() => {
  const file = 'content/sources.json';
  const all = check(z.array(Source), readJson(file), file);
  const byId = new Map(all.map((one) => [one.id, one]));
  if (byId.size < all.length)
    throw listed(
      file,
      all.filter((one) => byId.get(one.id) !== one).map(({ id }) => `field "id": "${id}" stands twice; delete one of them`),
    );
  return byId;
});

/** The whole bibliography, in the order of its file. */
export const sources = (): readonly Source[] => [...bibliography().values()];

/** One entry of the bibliography. Throws with the nearest ids when there is none; `citedBy` is the file that asks. */
export function source(id: string, citedBy = ''): Source {
  const found = bibliography().get(id);
  if (found) return found;
  throw new Error(
    `${citedBy && `${citedBy}: `}No source is called "${id}".${didYouMean(id, [...bibliography().keys()])} Sources stand in content/sources.json; add it there or correct the id.`,
  );
}

const names = once(() =>
  readdirSync('content/data')
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort(),
);
const made = new Map<string, Dataset>();
const watching = new Set<Set<string>>();

function load(id: string): Dataset {
  const file = `content/data/${id}.json`;
  const parsed = parseDataset(readFileSync(file, 'utf8'), file);
  for (const { id: cited } of parsed.sources) source(cited, file);
  const strays = relatedProblems(parsed, names());
  if (strays.length > 0) throw listed(file, strays);
  return parsed;
}

/** A dataset by its id, checked; its sources stand in the bibliography. Throws with the nearest ids when there is none. */
export function dataset(id: string): Dataset {
  if (!names().includes(id))
    throw new Error(
      `No dataset is called "${id}".${didYouMean(id, names())} Datasets are the files of content/data/; there are: ${names().join(', ')}.`,
    );
  for (const asked of watching) asked.add(id);
  const known = made.get(id) ?? load(id);
  made.set(id, known);
  return known;
}

/** All datasets, in the order of their names. */
export const datasets = (): readonly Dataset[] => names().map(dataset);

/** What work gives when a dataset stands in for the one of its name: to ask how things would be with other values. */
export function withDataset<T>(set: Dataset, work: () => T): T {
  const real = dataset(set.name);
  made.set(set.name, set);
  try {
    return work();
  } finally {
    made.set(set.name, real);
  }
}

/** The names of the datasets that work asks for. */
export function datasetsReadBy(work: () => unknown): readonly string[] {
  const names = new Set<string>();
  watching.add(names);
  try {
    work();
  } finally {
    watching.delete(names);
  }
  return [...names];
}
