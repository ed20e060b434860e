import { readdirSync, readFileSync } from 'node:fs';
import { date, number } from './format.ts';
import { type Translate, translator, type Words } from './words.ts';

/** Every language the site is written in; the first has no prefix in addresses. */
export const languages = ['en'] as const;

const read = new Map<string, Words>();

/** All words of a language: content/words/<lang>.json and its parts <lang>.<part>.json. Throws when two parts share a key. */
export function words(lang: string): Words {
  const known = read.get(lang);
  if (known && !import.meta.env?.DEV) return known;
  const files = readdirSync('content/words').filter(
    (name) => name === `${lang}.json` || (name.startsWith(`${lang}.`) && name.endsWith('.json')),
  );
  const all: Record<string, string> = {};
  for (const file of files.sort()) {
    for (const [key, value] of Object.entries(JSON.parse(readFileSync(`content/words/${file}`, 'utf8')) as Words)) {
      if (key in all)
        throw new Error(`content/words/${file}: the key "${key}" stands in another file of this language too. Keep one of them.`);
      all[key] = value;
    }
  }
  read.set(lang, all);
  return all;
}

/** The words of a language as a function; a key that does not exist stops the build. */
export function t(lang: string): Translate {
  return translator(words(lang), (key) => {
    throw new Error(
      `No words for "${key}" in content/words/${lang}*.json. Add the key there, or mend its spelling where it is used.`,
    );
  });
}

/** Words, numbers and dates of a language together, as pages need them. */
export function speak(lang: string) {
  const say = t(lang);
  return { t: say, number: number(lang), date: date(say) };
}
