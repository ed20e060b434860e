import { z } from 'zod';
import { check, listed } from './json.ts';
import { didYouMean } from './near.ts';
import { bareNumbers, withoutDates } from './number-words.ts';
import { readJson, source } from './read.ts';

const longest = 45;
const wordsOf = (text: string) => text.trim().split(/\s+/).length;

const Entry = z.strictObject({
  name: z.string().min(1, 'is empty; write the term as the page should print it'),
  text: z
    .string()
    .refine((text) => wordsOf(text) <= longest, `is longer than ${longest} words; a definition is read in a small window`),
  sources: z.array(z.string()).default([]),
});

/** A term of the story, with its definition in plain words and who says so. */
export type GlossaryEntry = z.infer<typeof Entry> & { readonly id: string };

/** Reads the glossary of a language. Throws at a definition with a number that nobody can trace or with an unknown source. */
export function parseGlossary(written: unknown, file: string, lang: string): readonly GlossaryEntry[] {
  const all = Object.entries(check(z.record(z.string(), Entry), written, file)).map(([id, one]) => ({ id, ...one }));
  const bare = all.flatMap(({ id, text }) =>
    bareNumbers(withoutDates(text, lang), lang).map(
      ({ words }) => `"${id}", field "text": the bare number "${words}"; a figure belongs into the prose, as a <Fact>`,
    ),
  );
  if (bare.length > 0) throw listed(file, bare);
  for (const { id, sources } of all) for (const cited of sources) source(cited, `${file}, "${id}"`);
  return all;
}

const made = new Map<string, readonly GlossaryEntry[]>();

/** The terms of a language by name, as the glossary page lists them. */
export function glossary(lang: string): readonly GlossaryEntry[] {
  const file = `content/glossary/${lang}.json`;
  const known = made.get(lang) ?? parseGlossary(readJson(file), file, lang);
  made.set(lang, known);
  return known;
}

/** One term by its id. Throws with the nearest ids when there is none. */
export function term(id: string, lang: string): GlossaryEntry {
  const found = glossary(lang).find((one) => one.id === id);
  if (found) return found;
  const known = glossary(lang).map((one) => one.id);
  throw new Error(
    `content/glossary/${lang}.json has no term "${id}".${didYouMean(id, known)} Correct the id in the prose, or add the term.`,
  );
}
