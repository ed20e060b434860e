import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { readFileSync } from 'node:fs';
import type { CslItem } from './item.ts';

/** The styles that a citation is written in, in the order they are shown. */
export const styles = ['apa', 'mla', 'chicago'] as const;
export type Style = (typeof styles)[number];

const { styles: register } = plugins.config.get('@csl');

/**
 * A style for entries that stand alone, each on a page of its own: no dash for the author of the entry before. Its form for
 * citations within a text, which nothing here uses, is replaced: telling hundreds of works of one author apart in it takes seconds.
 */
const standingAlone = (csl: string): string =>
  csl
    .replace(/<citation\b[\s\S]*<\/citation>/, '<citation><layout><text variable="URL"/></layout></citation>')
    .replace(/\ssubsequent-author-substitute(?:-rule)?="[^"]*"/g, '');

const fromFile = (name: string) => readFileSync(`content/cite/${name}.csl`, 'utf8');
const files: Readonly<Record<Style, () => string>> = {
  apa: () => register.get('apa'),
  mla: () => fromFile('modern-language-association'),
  chicago: () => fromFile('chicago-author-date'),
};
const nameOf = (style: Style) => `${style}-alone`;
for (const style of styles) register.add(nameOf(style), standingAlone(files[style]()));

// The processor's time grows with the square of what it holds at once, and every call has a cost of its own.
const atOnce = 50;
const bare = (entry: string) => entry.trim().replace(/^<div [^>]*>|<\/div>$/g, '');

/** Items as entries of a bibliography in a style, by their ids: HTML with no other tags than <i>, <b>, <sup>, <sub> and <span>. */
export function entriesIn(
  style: Style,
  items: readonly CslItem[],
  append: (item: CslItem) => string = () => '',
): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (let from = 0; from < items.length; from += atOnce) {
    const entries = plugins.output.format('bibliography', items.slice(from, from + atOnce), {
      template: nameOf(style),
      lang: 'en-US',
      format: 'html',
      nosort: true,
      asEntryArray: true,
      append,
    });
    for (const [id, entry] of entries) all.set(id, bare(entry));
  }
  return all;
}
