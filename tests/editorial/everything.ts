import { globSync, readFileSync } from 'node:fs';
import { glossary } from '../../src/data/glossary.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { type Passage, type Place, passage, passagesOf } from './passages.ts';

const readMdx = (file: string) => passagesOf(readFileSync(file, 'utf8'), file);

/** The chapters of the story, each with its passages. */
export const chapterFiles: readonly string[] = globSync('content/story/en/*.mdx').sort();

const placeOf = (key: string): Place =>
  /(?:^|\.)title$/.test(key) ? 'title' : /(?:^|\.)description$/.test(key) ? 'description' : /\.alt$/.test(key) ? 'alt' : 'words';

/** The words of pictures begin with the name of their chart; so a passage says that it is drawn. */
const chartIds = new Set(addresses.map((address) => address.split('.')[0]!));
const isOfChart = (key: string) => chartIds.has(key.split('.')[0]!);

const words = (): Passage[] =>
  globSync('content/words/en*.json').flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
      .filter(([, text]) => text)
      .map(([key, text]) => passage(file, isOfChart(key) ? `chart.${key}` : key, placeOf(key), text)),
  );

const descriptions = (): Passage[] =>
  addresses.map((address) => passage('src/charts', `chart.${address}`, 'alt', picture(address, 'en').description));

/** Every text that people read on the site: chapters, findings, pages, glossary, words, and what is said of each picture. */
export const everything = (): Passage[] => [
  ...globSync('content/{story,findings,pages}/en/*.mdx').sort().flatMap(readMdx),
  ...glossary('en').flatMap(({ id, name, text }) => [
    passage('content/glossary/en.json', id, 'title', name),
    passage('content/glossary/en.json', id, 'definition', text),
  ]),
  ...words(),
  ...descriptions(),
];
