import { expect, test } from 'vitest';
import { quoteAddress, sentences } from '../../src/story/read/fragment.ts';

test('a sentence is quoted in full, with what has a meaning in the address escaped', () => {
  expect(quoteAddress('https://x.org/', 'toll.all', ['A well-known fall, of 68.4% & more.'])).toBe(
    'https://x.org/#toll.all:~:text=A%20well%2Dknown%20fall%2C%20of%2068.4%25%20%26%20more.',
  );
});

test('where a remark parts a sentence its ends mark it, and a lone sign is no end', () => {
  expect(quoteAddress('/', 's.a', ['About 80 ', ' items came a day.'])).toBe('/#s.a:~:text=About%2080,items%20came%20a%20day.');
  expect(quoteAddress('/', 's.a', ['It received about 80', '.'])).toBe('/#s.a:~:text=It%20received%20about%2080');
});

test('a text parts into its sentences, numbers with points and remarks left whole', () => {
  expect(sentences('It rose to 68.4% in 2022. Most of it\n is known.  Why?', 'en')).toEqual([
    ['It rose to 68.4% in 2022.'],
    ['Most of it', ' is known.'],
    ['Why?'],
  ]);
});
