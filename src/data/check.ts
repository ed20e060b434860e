import { globSync, readFileSync } from 'node:fs';
import { languages } from '../i18n/read.ts';
import { changes } from './changes.ts';
import { factIds, facts } from './facts.ts';
import { checkProse } from './prose.ts';
import { datasets, readJson } from './read.ts';
import { checkStepIds } from './step-ids.ts';
import { checkVintages } from './vintages.ts';

/** Checks all content: datasets, bibliography, ledger, changes, vintages, its words, the numbers in the prose, the names of its steps. Throws at the first file that is wrong. */
export function checkContent(): void {
  datasets();
  facts();
  changes();
  checkVintages();
  checkFactWords('en');
  for (const file of globSync('content/{story,findings}/*/*.mdx').sort()) checkProse(readFileSync(file, 'utf8'), file);
  for (const folder of globSync('content/story/*'))
    checkStepIds(
      globSync(`${folder}/*.mdx`)
        .sort()
        .map((file) => ({ file, mdx: readFileSync(file, 'utf8') })),
    );
}

function checkFactWords(lang: string): void {
  const file = `content/words/${lang}.facts.json`;
  const keys = Object.keys(readJson(file) as object);
  const notes = factIds().map((id) => `fact.${id}.note`);
  const first = Object.keys(readJson(`content/words/${languages[0]}.facts.json`) as object);
  const wanted = [
    ...factIds().flatMap((id) => [`fact.${id}.label`, `fact.${id}.definition`]),
    // A caveat that stands in one language stands in all.
    ...notes.filter((key) => first.includes(key)),
  ];
  const missing = wanted.filter((key) => !keys.includes(key));
  if (missing.length > 0)
    throw new Error(
      `${file}: no words for ${missing.join(', ')}. Add a label and one or two plain sentences of definition for each fact of content/facts.json, and the note where another language has one.`,
    );
  const stray = keys.filter((key) => !wanted.includes(key) && !notes.includes(key));
  if (stray.length > 0)
    throw new Error(`${file}: ${stray.join(', ')} belong to no fact of content/facts.json. Delete them, or correct the id.`);
}
