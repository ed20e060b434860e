import { expect, test } from 'vitest';
import { partsOf } from '../../src/components/ledger.ts';
import { factTopics } from '../../src/data/fact-topics.ts';
import { factUses, sourcesNamed, usesInChapter } from '../../src/data/fact-uses.ts';
import { fact, factIds } from '../../src/data/facts.ts';
import { sources } from '../../src/data/read.ts';
import { sourceUses } from '../../src/data/source-uses.ts';

const chapter = `---
id: toll
title: The end
link: toll
---

Before, <Fact id="one" />.

<Scene show="a.b">
<Step id="toll.first" show="a.b">Here <Fact id="one" /> and <Fact id="two" />.</Step>
<Step id="toll.second" show="a.b" link="border">Then <Fact
  id="three" />, <Source id="paper">a paper</Source> says.</Step>
</Scene>
`;

test('a figure knows the step that says it, or its chapter when it stands between the scenes', () => {
  expect(usesInChapter(chapter).map(([id, { path, step, link }]) => [id, path, step, link])).toEqual([
    ['one', '/story/toll/', undefined, 'toll'],
    ['one', '/story/toll/#toll.first', 1, 'toll'],
    ['two', '/story/toll/#toll.first', 1, 'toll'],
    ['three', '/story/toll/#toll.second', 2, 'border'],
  ]);
});

test('a source knows the step whose text names it', () => {
  expect(usesInChapter(chapter, 'Source').map(([id, { path }]) => [id, path])).toEqual([['paper', '/story/toll/#toll.second']]);
  const known = sources().map(({ id }) => id);
  expect([...sourcesNamed('en').keys()].filter((id) => !known.includes(id))).toEqual([]);
  expect(sourcesNamed('en').size).toBeGreaterThan(10);
});

test('every figure that the site says is in the ledger, and knows where it is said', () => {
  expect([...factUses('en').keys()].filter((id) => !factIds().includes(id))).toEqual([]);
  expect(factUses('en').size).toBeGreaterThan(10);
});

test('every figure stands under one link of the chain or under none, a figure of a chapter under that chapter’s', () => {
  const topics = factTopics('en');
  expect([...topics.keys()]).toEqual(factIds());
  expect(topics.get('deaths-all-2022')).toBe('toll');
});

test('a formula in parts names each figure it is made of, and reads as the formula does', () => {
  const parts = partsOf(fact('monthly-fall-reported'));
  expect(parts.map((part) => ('input' in part ? part.input.id : part.text)).join('')).toBe(fact('monthly-fall-reported').formula);
  expect(parts.flatMap((part) => ('input' in part ? [part.input.id] : []))).toEqual(
    expect.arrayContaining([...fact('monthly-fall-reported').inputs]),
  );
});

test('whatever rests on a source stands with it in the bibliography', () => {
  const known = sources().map(({ id }) => id);
  const uses = sourceUses();
  expect([...uses.keys()].filter((id) => !known.includes(id))).toEqual([]);
  for (const id of factIds())
    for (const one of fact(id).sources) expect(uses.get(one.id)!.facts.map((cited) => cited.id)).toContain(id);
});
