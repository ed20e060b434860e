import { expect, test } from 'vitest';
import { glossary, parseGlossary, term } from '../../src/data/glossary.ts';
import { messageOf } from './fixture.ts';

const file = 'content/glossary/en.json';
const said = (text: string, sources: string[] = []) =>
  messageOf(() => parseGlossary({ lag: { name: 'Lag', text, sources } }, file, 'en'));

test('every term is defined in plain words, short enough for a small window', () => {
  expect(glossary('en').length).toBeGreaterThan(20);
  expect(said('The time between one thing and another.')).toBe('');
  expect(said('word '.repeat(46))).toContain('longer than 45 words');
});

test('a definition holds no number that nobody can trace, and cites only the bibliography', () => {
  expect(said('It took twelve weeks.')).toContain(`${file}`);
  expect(said('It took twelve weeks.')).toContain('the bare number "twelve"');
  expect(said('It began in May 2019.')).toBe('');
  expect(said('A wait.', ['no-such-source'])).toContain('No source is called "no-such-source"');
});

test('an unknown term is told with the nearest one', () =>
  expect(messageOf(() => term('naloxon', 'en'))).toContain('Did you mean "naloxone"?'));
