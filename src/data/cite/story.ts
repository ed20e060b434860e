import { globSync, readFileSync } from 'node:fs';

/** A chapter as citations need it: who it is, when it was last changed, and its steps with the picture each shows. */
export interface CitedChapter {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly steps: readonly { readonly id: string; readonly show: string }[];
}

function field(mdx: string, name: string, file: string): string {
  const written = new RegExp(`^${name}: *(.+?) *$`, 'm').exec(/^---\n([\s\S]*?)\n---/.exec(mdx)?.[1] ?? '')?.[1];
  if (!written) throw new Error(`${file}: the head names no "${name}", which citations of the chapter need. Add the line.`);
  return written.replace(/^(["'])(.*)\1$/, '$2');
}

/** The chapters of a language in the order of the story, read from their files: tests ask too, outside Astro. */
export const citedChapters = (lang: string): readonly CitedChapter[] =>
  globSync(`content/story/${lang}/*.mdx`)
    .sort()
    .map((file) => {
      const mdx = readFileSync(file, 'utf8');
      const steps = [...mdx.matchAll(/<Step\b[^>]*?\bid="([^"]+)"[^>]*?\bshow="([^"]+)"/g)];
      return {
        id: field(mdx, 'id', file),
        title: field(mdx, 'title', file),
        updated: field(mdx, 'updated', file),
        steps: steps.map(([, id, show]) => ({ id: id!, show: show! })),
      };
    });
