import { expect, test } from 'vitest';
import { checkProse } from '../../src/data/prose.ts';
import { messageOf } from './fixture.ts';

const file = 'content/story/en/99-test.mdx';
const said = (mdx: string) => messageOf(() => checkProse(mdx, file));

test('prose whose numbers all stand in marks passes', () => {
  const mdx = `---\ntitle: 1 May 2019\norder: 2\n---\n\n<Scene show="deaths.all">\n\n<Step id="toll.all" show="deaths.after-2019">\n\nIn <Year>2022</Year> <Fact id="deaths-t404-2022" /> people died. On <Day on="2019-05-01" />, by <Month on="2023-06" />, the <Ordinal>21st</Ordinal>: <Name>T40.4</Name>, and <Count of="the governments">two</Count> governments. {/* note 12 */}\n\n</Step>\n\n</Scene>\n`;
  expect(said(mdx)).toBe('');
});

test('a bare number is told with file, line, the words around it and the marks to use', () => {
  const message = said('First line.\n\nThen in all 73,838 people died.');
  expect(message).toContain(file);
  expect(message).toContain('line 3: the bare number "73,838" in "Then in all 73,838 people died."');
  expect(message).toContain('Use <Fact id="..." /> for a figure; <Year>');
});

test.each([
  'two',
  'Twelve',
  'twenty-two',
  'a hundred',
  'thousands',
  'three million',
  'dozens',
  'half',
  'twice',
  'doubled',
  'tripled',
  'tenfold',
  'a third of',
  'two thirds',
  '½',
  '４',
  '3rd',
])('the number "%s" needs a mark', (words) => expect(said(`It was ${words} the people.`)).toContain('the bare number'));

test.each(['one', 'often', 'on behalf', 'the second', 'a third wave of drugs', 'someone', 'manifold', 'weight', 'tension'])(
  'the words "%s" are no number',
  (words) => expect(said(`It was ${words} there.`)).toBe(''),
);

test('headings, links, emphasis, code and texts in attributes are read too', () => {
  for (const mdx of [
    '## The 3 waves',
    '[In 5 years](https://example.org)',
    'It was **6**.',
    '`7`',
    '<Figure alt="8 lines" />',
    '| a |\n| - |\n| 9 |',
    '&#49;1',
  ])
    expect(said(mdx)).toContain('the bare number');
});

test('a title may hold a date, and no other number', () => {
  expect(said('---\ntitle: Beijing, 30 January 2024\n---\n\nText.')).toBe('');
  expect(said('---\ntitle: The 12 months to June 2023\n---\n\nText.')).toContain('line 2: the bare number "12"');
});

test('a figure that is not in the ledger is answered with the nearest', () => {
  const message = said('They are <Fact id="deaths-t404-2202" />.');
  expect(message).toContain('<Fact id="deaths-t404-2202" /> is not in content/facts.json. Did you mean "deaths-t404-2022"');
});

test.each([
  ['<Year>1812</Year>', 'is not a year from 1900 to 2099'],
  ['<Year>about 2019</Year>', 'is not a year'],
  ['<Day on="2019-02-30" />', 'is not a day. Write it as 2019-05-01'],
  ['<Day on="May" />', 'is not a day'],
  ['<Month on="2023-13" />', 'is not a month. Write it as 2023-06'],
  ['<Count of="the links">12</Count>', 'takes one word from two to ten'],
  ['<Count of="the links">eleven</Count>', 'takes one word from two to ten'],
  ['<Count>two</Count>', 'does not say what it counts'],
])('the mark %s is refused', (mark, why) => expect(said(`It was ${mark} then.`)).toContain(why));

test('code in the prose is refused, for it could hide a number', () => {
  expect(said('They are {70000 + 7}.')).toContain('{70000 + 7} is code, and prose holds none');
  expect(said("import x from 'x';\n\nText.")).toContain('delete the line');
});

test('in a language without number words digits still need a mark', () =>
  expect(messageOf(() => checkProse('Es waren 12.', 'content/story/de/99.mdx'))).toContain('the bare number "12"'));

test('a claim leads to a source of the bibliography, whose vague numbers it may repeat and whose figures it may not', () => {
  const by = (id: string, words: string) => said(`It fell, <Source id="${id}">${words}</Source>.`);
  expect(by('rand-2019-future-fentanyl-other', 'dozens of studies say')).toBe('');
  expect(by('rand-2019-future-fentanyl-othr', 'RAND says')).toContain('Did you mean "rand-2019-future-fentanyl-other"');
  expect(by('rand-2019-future-fentanyl-other', '30 studies say')).toContain('holds digits');
});

test('a term of the story stands in the glossary, and has its own words in the sentence', () => {
  expect(said('It is a <Term id="precursor">precursor</Term>, code <Term id="t404"><Name>T40.4</Name></Term>.')).toBe('');
  expect(said('It is a <Term id="precursr">precursor</Term>.')).toContain('Did you mean "precursor"?');
  expect(said('It is a <Term id="precursor" />.')).toContain('is empty');
});
