import { fact } from '../data/facts.ts';
import { term } from '../data/glossary.ts';
import { source } from '../data/read.ts';
import { t } from '../i18n/read.ts';

/** What a link of the prose leads to, as paper has it: where, and what stands there. */
export interface Footnote {
  readonly to: string;
  readonly words: string;
}

const link = /<a class="(?:fact|said|term|link)" href="([^"]*)"/g;

/** Gives each link of a chapter's markup the number of its footnote; the same address has the same number. */
export function numbered(html: string): { readonly html: string; readonly links: readonly string[] } {
  const numbers = new Map<string, number>();
  const marked = html.replace(link, (tag, to: string) => {
    if (!numbers.has(to)) numbers.set(to, numbers.size + 1);
    return `${tag} data-foot="${numbers.get(to)}"`;
  });
  return { html: marked, links: [...numbers.keys()] };
}

const anchored = (to: string) => /#(fact|source|term)\.(.+)$/.exec(to)?.slice(1) as [string, string] | undefined;

/** The footnote of an address: a figure by its label, a source by its title, a term by its name. */
export function footnote(to: string, lang: string): Footnote {
  const [kind, id = ''] = anchored(to) ?? [];
  if (kind === 'fact') return { to, words: t(lang)(fact(id).label) };
  if (kind === 'source') return { to, words: source(id, 'a footnote').title };
  if (kind === 'term') return { to, words: term(id, lang).name };
  return { to, words: '' };
}

/** The sources of a chapter: those of its figures and those it names, each once, in the order in which they are met. */
export const sourcesBehind = (links: readonly string[]): readonly string[] => [
  ...new Set(
    links.flatMap((to) => {
      const [kind, id = ''] = anchored(to) ?? [];
      return kind === 'fact' ? fact(id).sources.map((one) => one.id) : kind === 'source' ? [id] : [];
    }),
  ),
];
