import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chapterFiles, everything } from './everything.ts';
import { passagesOf } from './passages.ts';
import { type Finding, findingsIn, gradeFinding, longSteps } from './rules.ts';

interface Allowed {
  readonly rule: string;
  readonly phrase: string;
  readonly where: string;
  readonly why: string;
}
const allow = JSON.parse(readFileSync('content/editorial/allow.json', 'utf8')) as readonly Allowed[];
const covers = ({ rule, phrase, where }: Allowed, found: Finding) =>
  found.rule === rule && found.phrase.toLowerCase() === phrase.toLowerCase() && `${found.file} ${found.at}`.includes(where);

const findings = everything().flatMap(findingsIn);
const told = ({ file, at, rule, says }: Finding) => `${file}, ${at} (${rule}): ${says}`;

test('every text that people read keeps the editorial rules, or content/editorial/allow.json says why it may not', () =>
  expect(findings.filter((found) => !allow.some((one) => covers(one, found))).map(told)).toEqual([]));

test('the list of exceptions holds nothing that no text needs, and a reason for each', () => {
  expect(allow.filter((one) => !findings.some((found) => covers(one, found)))).toEqual([]);
  for (const { why } of allow) expect(why.length).toBeGreaterThan(20);
});

test.each(chapterFiles)('%s asks for no more than grade ten of school, and no step for more than sixty words', (file) => {
  const passages = passagesOf(readFileSync(file, 'utf8'), file);
  expect([...gradeFinding(passages), ...longSteps(passages)].map(told)).toEqual([]);
});
