import { sentencesOf } from './passages.ts';

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];

/** How many words a text has, as a reader would count them. */
export const wordCount = (text: string): number => wordsOf(text).length;

/** How many syllables an English word has: its groups of vowels, without silent endings. A number or a code counts as one. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zà-ÿ-]/g, '');
  if (!/[a-z]/.test(letters)) return 1;
  return letters
    .split('-')
    .filter(Boolean)
    .map((part) => {
      const heard = part
        .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0]!)
        .replace(/^y/, '')
        .replace(/(?<=[^aeiouy]l)es$/, '');
      const groups = heard.match(/[aeiouyà-ÿ]+/g)?.length ?? 1;
      // Vowels that are heard apart: medi-al, peri-od, cre-ate, du-al, sci-ence, naï-ve.
      const apart = heard.match(/i[aou](?!us|n\b|ns\b)|eo(?![up])|ua|uo|[^q]ui(?=t[iy])|ya|ie[nt](?!ds?\b)/g)?.length ?? 0;
      const joined = heard.match(/[tcs]ia|gua|qua/g)?.length ?? 0;
      return Math.max(1, groups + apart - joined);
    })
    .reduce((sum, one) => sum + one, 0);
}

/** The US school grade of a text after Flesch and Kincaid: long sentences and long words make it harder. */
export function grade(text: string): number {
  const sentences = sentencesOf(text);
  const words = wordsOf(text);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}
