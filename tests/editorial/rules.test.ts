import { expect, test } from 'vitest';
import { grade, syllables, wordCount } from './grade.ts';
import { passagesOf, sentencesOf } from './passages.ts';
import { findingsIn, gradeFinding, longSteps } from './rules.ts';

const file = 'content/story/en/99-test.mdx';
const told = (mdx: string) => passagesOf(mdx, file).flatMap(findingsIn);
const broken = (mdx: string) => [...new Set(told(mdx).map(({ rule }) => rule))];
const step = (text: string) => `<Step id="test.one" show="a.b">\n\n${text}\n\n</Step>`;
const cite = (words: string) => `<Source id="rand-2019-future-fentanyl-other">${words}</Source>`;

test.each([
  'Addicts died.',
  'A drug abuser was found.',
  'Drug users bought it.',
  'She got clean.',
  'They shared dirty needles.',
  'Overdose victims were young.',
  'He committed suicide.',
])('"%s" breaks the rule on words that stick to people', (text) => expect(broken(text)).toEqual(['stigma']));

test.each([
  'The National Institute on Drug Abuse groups them.',
  'People who use drugs died.',
  'The air is clean.',
  'They are addicted to it, doctors say.',
])('"%s" names no person by a condition', (text) => expect(broken(text)).toEqual([]));

test.each([
  'It is a drug fifty times stronger than heroin.',
  'A pinch is enough to kill.',
  'It is the most potent of all.',
  'Agents took a deadly powder.',
])('"%s" breaks the rule on potency wherever it stands', (text) => expect(broken(`A plain start. ${text}`)).toContain('potency'));

test('a measure of strength may stand in an argument, and not at its head', () => {
  const measure = 'The share that held a lethal dose fell, the DEA said.';
  expect(broken(step(`The bars fall. ${measure}`))).toEqual([]);
  expect(broken(step(measure))).toEqual(['hook']);
  expect(broken(`---\ntitle: A lethal dose\n---\n`)).toEqual(['hook']);
  expect(broken(`---\ndescription: A lethal dose.\n---\n`)).toEqual(['hook']);
});

test('a claim without exception needs someone who makes it, or its figure', () => {
  expect(broken('Controls never work.')).toEqual(['absolute']);
  expect(broken('It proves the point.')).toEqual(['absolute']);
  expect(broken('All experts agree on it.')).toEqual(['absolute']);
  expect(broken('Controls never work, RAND researchers concluded.')).toEqual([]);
  expect(broken(`Controls never worked, ${cite('in one study')}.`)).toEqual([]);
  expect(broken('The lines are never added up.')).toEqual([]);
});

test('a superlative needs a figure or a source in its own sentence', () => {
  expect(broken('The line rises. It was the deadliest year. It had <Fact id="deaths-all-2022" /> deaths.')).toEqual([
    'superlative',
  ]);
  expect(broken('The line rises. It was the deadliest year, with <Fact id="deaths-all-2022" /> deaths.')).toEqual([]);
  expect(broken('An unprecedented fall.')).toEqual(['superlative']);
  expect(broken(`An unprecedented fall, ${cite('one study')} has it.`)).toEqual([]);
});

test.each([
  'China is poisoning America.',
  'The Chinese flood the market.',
  'It was blamed on them; he blamed Mexico.',
  'The Chinese poison came by mail.',
])('"%s" makes a country or a people the culprit', (text) => expect(broken(text)).toContain('culprit'));

test('firms, groups and offices may act, and a country may speak', () =>
  expect(broken('A firm in Wuhan sold it, prosecutors said. China’s foreign ministry rejects the blame.')).toEqual([]));

test('a quotation is short, and says who spoke and where', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  expect(told(`RAND ${cite('said')}: “${long}”.`.replace('RAND', 'It'))[0]!.says).toContain('has 13 words');
  expect(broken(`They ${cite('said')}: “it found another way”.`)).toEqual([]);
  expect(broken('They said: “it found another way”.')).toEqual(['quotation']);
  expect(broken(`“It found another way”, ${cite('in the study')}.`)).toEqual(['quotation']);
});

test('a step of more than sixty words is told with its name; its paragraphs count together, and a teacher’s notes do not', () => {
  const long = (...paragraphs: string[]) => longSteps(passagesOf(step(paragraphs.join('\n\n')), file));
  expect(long('word '.repeat(60))).toEqual([]);
  expect(long('word '.repeat(60), '<Notes>\n\nAsk them why.\n\n</Notes>')).toEqual([]);
  expect(long('word '.repeat(40), 'word '.repeat(21))[0]).toMatchObject({ rule: 'length', at: 'test.one', file });
});

test('a finding names the file, the place, the sentence and what to write', () => {
  const [found] = told(step('Here it is. Addicts died.'));
  expect(found).toMatchObject({ file, at: 'test.one', phrase: 'Addicts' });
  expect(found!.says).toContain('“Addicts died.”');
  expect(found!.says).toContain('person with a substance use disorder');
});

test('a chapter of long sentences and long words asks for too high a grade', () => {
  const hard =
    'Notwithstanding considerable international cooperation, regulatory authorities demonstrated persistent institutional inability to anticipate substitution.';
  expect(gradeFinding(passagesOf(hard, file))[0]!.says).toContain('the chapter asks for grade');
  expect(gradeFinding(passagesOf('The line goes down. We do not know why.', file))).toEqual([]);
});

test('syllables, words and sentences are counted as a reader hears them', () => {
  const heard = {
    fentanyl: 3,
    opioid: 4,
    people: 2,
    deaths: 1,
    overdose: 3,
    named: 1,
    wanted: 2,
    table: 2,
    chemicals: 3,
    seizure: 2,
    month: 1,
  };
  expect(Object.fromEntries(Object.keys(heard).map((word) => [word, syllables(word)]))).toEqual({ ...heard, opioid: 3 });
  expect(wordCount('In 2019 it’s 1,200 pounds.')).toBe(5);
  expect(sentencesOf('The U.S. line falls. “Why?” No one knows.')).toEqual(['The U.S. line falls.', '“Why?”', 'No one knows.']);
  expect(grade('The line goes down.')).toBeLessThan(3);
});
