import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { facts } from '../../src/data/facts.ts';
import { glossary } from '../../src/data/glossary.ts';
import { datasets, readJson, source, sources } from '../../src/data/read.ts';

const ids = sources().map(({ id }) => id);

test('every source a dataset cites stands in the bibliography under the same title and address', () => {
  for (const { sources: cited } of datasets()) {
    for (const { id, title, path } of cited)
      expect({ id, title, path }).toEqual({ id, title: source(id).title, path: source(id).URL });
  }
});

test('no source stands twice', () => expect(new Set(ids).size).toBe(ids.length));

test('every source is cited by a dataset or a fact, or named in the prose', () => {
  const prose = globSync('content/{story,pages,findings}/**/*.mdx').map((file) => readFileSync(file, 'utf8'));
  const read = [
    ...prose.flatMap((text) => [...text.matchAll(/<Source id="([^"]+)"/g)].map(([, id]) => id!)),
    ...glossary('en').flatMap((one) => one.sources),
  ];
  const cited = new Set([
    ...datasets().flatMap((one) => one.sources.map(({ id }) => id)),
    ...facts().flatMap((one) => one.sources.map(({ id }) => id)),
    ...read,
  ]);
  expect(ids.filter((id) => !cited.has(id))).toEqual([]);
});

test('a source is a page a reader can open over the web', () => {
  for (const { URL: address } of sources()) expect(address).toMatch(/^https?:\/\/[^/]+\.[^/]+/);
});

test('the provisional releases, and only they, are marked provisional', () => {
  for (const { id, status } of sources())
    expect({ id, status }).toEqual({ id, status: id.startsWith('VSRR-') ? 'provisional' : undefined });
});

test('the content names no company and nothing that would help to buy or make the drug', () => {
  const text = JSON.stringify([datasets(), sources(), readJson('content/facts.json'), readJson('content/words/en.facts.json')]);
  const forbidden =
    /\b(?:Co\.,? ?Ltd|Co\. Limited|Biotech|Pharmatech|Pharmaceutical Co|Chemical Co\b|reagent|yield|recipe|CAS \d)/i;
  expect(forbidden.exec(text)?.[0]).toBeUndefined();
});
