import { globSync, readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { type Citation, citations } from '../../src/data/cite/citation.ts';
import { styles } from '../../src/data/cite/processor.ts';
import { formatSource } from '../../src/data/cite/source.ts';
import { citedChapters } from '../../src/data/cite/story.ts';
import type { Thing } from '../../src/data/cite/things.ts';
import { factIds } from '../../src/data/facts.ts';
import { datasets, sources } from '../../src/data/read.ts';
import { release } from '../../src/data/release.ts';
import { addresses, picture } from '../../src/render/picture.ts';

const at = (path: string) => `https://example.org${path}`;
const all = citations('en', at);
const plain = (html: string) =>
  html.replace(/<[^>]+>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
const readBack = (text: string) => new Cite(text, { generateGraph: false }).data;
/** What must come back from a file: the title, the year and the address. */
const gist = ({ title, issued, URL }: { title: string; issued?: Citation['thing'] | unknown; URL: string }) => ({
  title,
  year: (issued as { 'date-parts': number[][] })['date-parts'][0]![0],
  URL,
});

test('every picture, dataset, chapter, step and fact can be cited', () => {
  const chapters = citedChapters('en');
  const expected = [
    ...addresses,
    ...datasets().map(({ name }) => `data.${name}`),
    ...chapters.map(({ id }) => id),
    ...chapters.flatMap(({ steps }) => steps.map(({ id }) => id)),
    ...factIds().map((id) => `fact.${id}`),
  ];
  expect([...all.keys()].sort()).toEqual(expected.sort());
  expect(chapters.length).toBe(globSync('content/story/en/*.mdx').length);
  expect(chapters.every(({ steps }) => steps.length > 0)).toBe(true);
});

test('a picture is cited by the title that stands over it, with its figures', () => {
  expect(addresses.map((address) => all.get(address)!.thing.title)).toEqual(
    addresses.map((address) => picture(address, 'en').title),
  );
});

test('every citation has every format, and each holds the author and the address', () => {
  for (const { entries, bibtex, ris, url } of all.values()) {
    for (const words of [...styles.map((style) => plain(entries[style])), ris]) {
      expect(words).toContain('Chain Reaction contributors');
      expect(words).toContain(url);
      expect(words).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(bibtex).toMatch(/^@\w+\{[a-z0-9-]+,/i);
  }
});

test('BibTeX and RIS are read back to the title, year and address they were written from', () => {
  const written = [...all.values()];
  const expected = written.map(({ thing, url }) => ({ title: thing.title, year: Number(thing.issued.slice(0, 4)), URL: url }));
  expect(written.flatMap(({ ris }) => readBack(ris)).map(gist)).toEqual(expected);
  expect(written.flatMap(({ bibtex }) => readBack(bibtex)).map(gist)).toEqual(expected);
});

test('no two citations share a key in BibTeX', () => {
  const keys = [...all.values()].map(({ bibtex }) => /^@\w+\{([^,]+),/.exec(bibtex)![1]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a dataset’s citation names those who counted, in every format', () => {
  for (const { thing, entries, bibtex, ris } of all.values())
    if (thing.kind === 'dataset') {
      const { data = '' } = readBack(ris).map(({ note }) => ({ data: note }))[0]!;
      expect(data).toBe(`Data: ${thing.data}.`);
      for (const style of styles) expect(plain(entries[style])).toContain(`Data: ${thing.data}.`);
      expect(bibtex).toContain('note = {Data: ');
    }
});

const examples: readonly (Thing & Record<(typeof styles)[number], string>)[] = [
  {
    what: 'deaths.waves',
    kind: 'picture',
    path: '/charts/deaths/#deaths.waves',
    title: 'Three waves: pills, heroin, then synthetic opioids',
    issued: '2026-09-26',
    apa: 'Chain Reaction contributors. (2026, September 26). <i>Three waves: pills, heroin, then synthetic opioids</i> [Chart]. Chain Reaction. https://example.org/charts/deaths/#deaths.waves',
    mla: 'Chain Reaction contributors. “Three Waves: Pills, Heroin, Then Synthetic Opioids.” <i>Chain Reaction</i>, 26 Sept. 2026, https://example.org/charts/deaths/#deaths.waves.',
    chicago:
      'Chain Reaction contributors. 2026. “Three Waves: Pills, Heroin, Then Synthetic Opioids.” Chart. Chain Reaction. September 26, 2026. https://example.org/charts/deaths/#deaths.waves.',
  },
  {
    what: 'data.deaths',
    kind: 'dataset',
    path: '/data/deaths/',
    title: 'Drug overdose deaths by year, United States',
    issued: '2026-09',
    data: 'National Center for Health Statistics (CDC) & others',
    apa: `Chain Reaction contributors. (2026). <i>Drug overdose deaths by year, United States</i> (Version ${release().version}) [Data set]. Chain Reaction. https://example.org/data/deaths/ (Data: National Center for Health Statistics (CDC) &#38; others.)`,
    mla: `Chain Reaction contributors. <i>Drug Overdose Deaths by Year, United States</i>. Version ${release().version}, Chain Reaction, Sept. 2026, https://example.org/data/deaths/. Data: National Center for Health Statistics (CDC) &#38; others.`,
    chicago:
      'Chain Reaction contributors. 2026. “Drug Overdose Deaths by Year, United States.” Chain Reaction. https://example.org/data/deaths/. Data: National Center for Health Statistics (CDC) &#38; others.',
  },
  {
    what: 'toll',
    kind: 'chapter',
    path: '/story/toll/',
    title: 'The end of the chain',
    issued: '2026-11-24',
    apa: 'Chain Reaction contributors. (2026, November 24). <i>The end of the chain</i>. Chain Reaction. https://example.org/story/toll/',
    mla: 'Chain Reaction contributors. “The End of the Chain.” <i>Chain Reaction</i>, 24 Nov. 2026, https://example.org/story/toll/.',
    chicago:
      'Chain Reaction contributors. 2026. “The End of the Chain.” Chain Reaction. November 24, 2026. https://example.org/story/toll/.',
  },
  {
    what: 'toll.waves',
    kind: 'step',
    path: '/#toll.waves',
    title: 'The end of the chain, step “Three waves”',
    issued: '2026-05-02',
    apa: 'Chain Reaction contributors. (2026, May 2). <i>The end of the chain, step “Three waves.”</i> Chain Reaction. https://example.org/#toll.waves',
    mla: 'Chain Reaction contributors. “The End of the Chain, Step ‘Three Waves.’” <i>Chain Reaction</i>, 2 May 2026, https://example.org/#toll.waves.',
    chicago:
      'Chain Reaction contributors. 2026. “The End of the Chain, Step ‘Three Waves.’” Chain Reaction. May 2, 2026. https://example.org/#toll.waves.',
  },
  {
    what: 'fact.all-2024',
    kind: 'fact',
    path: '/ledger/#fact.all-2024',
    title: 'Overdose deaths in 2024: 79,384 deaths, as of 28 January 2026',
    issued: '2026-11-24',
    apa: 'Chain Reaction contributors. (2026, November 24). <i>Overdose deaths in 2024: 79,384 deaths, as of 28 January 2026</i>. Chain Reaction. https://example.org/ledger/#fact.all-2024',
    mla: 'Chain Reaction contributors. “Overdose Deaths in 2024: 79,384 Deaths, as of 28 January 2026.” <i>Chain Reaction</i>, 24 Nov. 2026, https://example.org/ledger/#fact.all-2024.',
    chicago:
      'Chain Reaction contributors. 2026. “Overdose Deaths in 2024: 79,384 Deaths, as of 28 January 2026.” Chain Reaction. November 24, 2026. https://example.org/ledger/#fact.all-2024.',
  },
];

describe.each(examples)('a $kind is cited as the style’s manual writes it', (example) => {
  const citation = citations('en', at, examples).get(example.what)!;
  test.each(styles)('in %s', (style) => expect(citation.entries[style]).toBe(example[style]));
});

test('names that are not ASCII, quotation marks and signs of LaTeX and HTML come out whole, in every format', () => {
  const title = 'Manzanillo & Lázaro Cárdenas: “naïve” 5% of 100_000, Łódź, 芬太尼';
  const odd: Thing = { what: 'odd', kind: 'chapter', path: '/story/odd/?a=1&b=~2', title, issued: '2026-11-24' };
  const { entries, bibtex, ris } = citations('en', at, [odd]).get('odd')!;
  expect(plain(entries.apa)).toContain(title);
  for (const style of styles) {
    expect(entries[style]).not.toMatch(/&(?!#\d+;)/);
    expect(plain(entries[style])).toContain('芬太尼');
    expect(plain(entries[style])).toContain(at(odd.path));
  }
  expect(readBack(ris).map(gist)).toEqual([{ title, year: 2026, URL: at(odd.path) }]);
  expect(readBack(bibtex).map(gist)).toEqual([{ title, year: 2026, URL: at(odd.path) }]);
  expect(bibtex).toContain('\\&');
  expect(bibtex).toContain('\\%');
});

test('citations are the same however many are made at once', () => {
  const some = examples.map((one) => citations('en', at, [one]).get(one.what));
  expect(some).toEqual([...citations('en', at, examples).values()]);
});

test('every source of the bibliography is written in every style, with its address and none of our own remarks', () => {
  for (const { id, URL, note } of sources())
    for (const style of styles) {
      const entry = plain(formatSource(id, style));
      expect(entry).toContain(URL);
      expect(entry).not.toMatch(/undefined|provisional$/);
      if (note) expect(entry).not.toContain(note);
    }
});

test('the citation styles are whole, keep their authors and say their terms', () => {
  for (const file of globSync('content/cite/*.csl')) {
    const csl = readFileSync(file, 'utf8');
    expect(csl).toMatch(/^<\?xml[\s\S]*<author>[\s\S]*licenses\/by-sa\/3\.0\/[\s\S]*<bibliography[\s\S]*<\/style>\s*$/);
    expect(csl).not.toMatch(/^[<>=]{7}/m);
  }
  expect(readFileSync('LICENSE', 'utf8')).toContain('https://citationstyles.org/');
});
