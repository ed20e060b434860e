import { speak } from '../../i18n/read.ts';
import type { Translate } from '../../i18n/words.ts';
import { release } from '../release.ts';
import { bibtexOf, risOf } from './files.ts';
import { type CslItem, dateParts } from './item.ts';
import { entriesIn, type Style, styles } from './processor.ts';
import { type Thing, things } from './things.ts';

/** How one thing is cited: HTML by style, files for reference managers, and the bare address. */
export interface Citation {
  readonly thing: Thing;
  readonly url: string;
  readonly entries: Readonly<Record<Style, string>>;
  readonly bibtex: string;
  readonly ris: string;
}

/** A thing as the processor reads it. `at` gives the absolute address of a path. */
function item({ what, kind, title, path, issued, data }: Thing, lang: string, at: (path: string) => string): CslItem {
  const { t } = speak(lang);
  const site = t('site.name');
  return {
    id: `chain-reaction.${what}`,
    type: kind === 'dataset' ? 'dataset' : 'webpage',
    title,
    author: [{ literal: t('cite.author') }],
    publisher: site,
    ...(kind === 'dataset' ? {} : { 'container-title': site }),
    ...(kind === 'picture' ? { genre: t('cite.genre.picture') } : {}),
    issued: dateParts(issued),
    version: release().version,
    language: lang,
    ...(data ? { note: t('cite.note', { publishers: data }) } : {}),
    URL: at(path),
  };
}

/**
 * What a style prints of it. A page of a site names its publisher by the site and has no version; a dataset is called
 * "Data set" by APA, and MLA writes the word before its version.
 */
function printed({ version, publisher, note: _, ...rest }: CslItem, style: Style, t: Translate): CslItem {
  if (rest['container-title']) return rest;
  const dataset = { ...rest, publisher, version };
  if (style === 'apa') return { ...dataset, genre: t('cite.genre.dataset') };
  return style === 'mla' ? { ...dataset, version: t('cite.version', { version: version ?? '' }) } : dataset;
}

const asHtml = (words: string) => words.replaceAll('&', '&#38;').replaceAll('<', '&#60;');

/** How to cite things (everything unless told), in a language, by their names. Each style's processor runs once over all. */
export function citations(
  lang: string,
  at: (path: string) => string,
  all: readonly Thing[] = things(lang),
): ReadonlyMap<string, Citation> {
  const items = all.map((thing) => item(thing, lang, at));
  const { t } = speak(lang);
  const publishers = new Map(all.map(({ data }, i) => [items[i]!.id, data]));
  const byStyle = styles.map((style) => {
    const entries = entriesIn(
      style,
      items.map((one) => printed(one, style, t)),
      ({ id }) => {
        const names = publishers.get(id);
        return names ? ` ${asHtml(t(`cite.note.${style}`, { publishers: names }))}` : '';
      },
    );
    return [style, entries] as const;
  });
  return new Map(
    all.map((thing, i) => {
      const one = items[i]!;
      const entries = Object.fromEntries(byStyle.map(([style, made]) => [style, made.get(one.id)!])) as Citation['entries'];
      return [thing.what, { thing, url: one.URL, entries, bibtex: bibtexOf(one), ris: risOf(one) }];
    }),
  );
}
