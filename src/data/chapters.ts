import { type CollectionEntry, getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { checkProse } from './prose.ts';

/** Stops the build at a number in an entry's prose that nobody can trace. */
export function checked<T extends { filePath?: string | undefined }>(entry: T): T {
  if (entry.filePath) checkProse(readFileSync(entry.filePath, 'utf8'), entry.filePath);
  return entry;
}

/** The chapters of a language in the order of the story. */
export async function chapters(lang: string): Promise<CollectionEntry<'story'>[]> {
  const all = await getCollection('story', ({ id }) => id.startsWith(`${lang}/`));
  return all.map(checked).sort((a, b) => a.data.order - b.data.order);
}

/** For each chapter the links of the chain that the reader has reached by it, in the order of the story. */
export const reachedBy = (all: readonly CollectionEntry<'story'>[], index: number): string[] => [
  ...new Set(all.slice(0, index + 1).map(({ data }) => data.link)),
];

/** The chapters to go on with after one: those it names, or else the next and the one before. Throws at a name that no chapter has. */
export function relatedTo(all: readonly CollectionEntry<'story'>[], index: number): CollectionEntry<'story'>[] {
  const { data } = all[index]!;
  if (!data.related) return [all[index + 1], all[index - 1]].filter((one) => one !== undefined);
  return data.related.map((id) => {
    const found = all.find((one) => one.data.id === id && id !== data.id);
    if (!found)
      throw new Error(
        `The chapter "${data.id}" is related to "${id}", which is no other chapter. There are: ${all.map((one) => one.data.id).join(', ')}. Correct "related" at the top of its file.`,
      );
    return found;
  });
}
