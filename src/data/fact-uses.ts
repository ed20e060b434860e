import { globSync, readFileSync } from 'node:fs';

/** A place of the site that says a figure or names a source. */
export interface FactUse {
  /** Its path, with the step where there is one. */
  readonly path: string;
  readonly kind: 'front' | 'findings' | 'chapter' | 'step' | 'page';
  readonly title: string;
  /** Which step of its chapter it is, from one. */
  readonly step?: number;
  /** The link of the chain it is about, as far as it is about one. */
  readonly link?: string;
}

const front = (mdx: string, name: string) => new RegExp(`^${name}:\\s*(.+?)\\s*$`, 'm').exec(mdx.split('\n---')[0]!)?.[1] ?? '';
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** What the prose names by its id. */
type Mark = 'Fact' | 'Source';

/** Where a chapter’s text says each figure, or names each source, in reading order: in a step, or between the scenes. */
export function usesInChapter(mdx: string, mark: Mark = 'Fact'): readonly (readonly [id: string, use: FactUse])[] {
  const [id, title, link] = [front(mdx, 'id'), front(mdx, 'title'), front(mdx, 'link')];
  let step: FactUse | undefined;
  let steps = 0;
  return [...mdx.matchAll(/<Step\b[^>]*>|<\/Step>|<(?:Fact|Source)\b[^>]*>/g)].flatMap(([tag]): [string, FactUse][] => {
    if (!/^<\/?Step/.test(tag))
      return tag.startsWith(`<${mark}`)
        ? [[attribute(tag, 'id') ?? '', step ?? { path: `/story/${id}/`, kind: 'chapter', title, link }]]
        : [];
    step = tag.startsWith('</')
      ? undefined
      : {
          path: `/story/${id}/#${attribute(tag, 'id')}`,
          kind: 'step',
          title,
          step: ++steps,
          link: attribute(tag, 'link') ?? link,
        };
    return [];
  });
}

const named = (text: string, mark: Mark) =>
  [...text.matchAll(new RegExp(`<${mark}\\b[^>]*>`, 'g'))].map(([tag]) => attribute(tag, 'id') ?? '');

const everywhere = (lang: string, mark: Mark): readonly (readonly [string, FactUse])[] => {
  const read = (pattern: string) =>
    globSync(pattern)
      .sort()
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  return [
    ...read('src/pages/index.astro').flatMap(({ text }) =>
      named(text, mark).map((id): [string, FactUse] => [id, { path: '/', kind: 'front', title: '' }]),
    ),
    ...read(`content/findings/${lang}/*.mdx`).flatMap(({ text }) =>
      named(text, mark).map((id): [string, FactUse] => [id, { path: '/#findings', kind: 'findings', title: '' }]),
    ),
    ...read(`content/story/${lang}/*.mdx`).flatMap(({ text }) => usesInChapter(text, mark)),
    ...read(`content/pages/${lang}/*.mdx`).flatMap(({ file, text }) => {
      const slug = file
        .split('/')
        .at(-1)!
        .replace(/\.mdx$/, '');
      return named(text, mark).map((id): [string, FactUse] => [
        id,
        { path: `/${slug}/`, kind: 'page', title: front(text, 'title') },
      ]);
    }),
  ];
};

/** By figure, every place of a language's site that says it, each once, in reading order. */
export const factUses = (lang: string) => usesOf(lang, 'Fact');

/** By source, every place of a language's site whose text names it, each once, in reading order. */
export const sourcesNamed = (lang: string) => usesOf(lang, 'Source');

function usesOf(lang: string, mark: Mark): ReadonlyMap<string, readonly FactUse[]> {
  const uses = new Map<string, FactUse[]>();
  for (const [id, use] of everywhere(lang, mark)) {
    const known = uses.get(id) ?? [];
    uses.set(id, known);
    if (!known.some(({ path }) => path === use.path)) known.push(use);
  }
  return uses;
}
