import { listed } from './json.ts';

/** A chapter's text and the file it stands in. */
export interface ChapterText {
  readonly file: string;
  readonly mdx: string;
}

/** Throws when a step's id, which is its address for good, does not begin with its chapter's id or stands twice in a language. */
export function checkStepIds(chapters: readonly ChapterText[]): void {
  const seenIn = new Map<string, string>();
  for (const { file, mdx } of chapters) {
    const chapter = /^id:\s*(\S+)\s*$/m.exec(mdx)?.[1] ?? '';
    const problems = [...mdx.matchAll(/<Step\b[^>]*?\bid="([^"]*)"/g)].flatMap(({ index, 1: id = '' }) => {
      const line = mdx.slice(0, index).split('\n').length;
      const before = seenIn.get(id);
      seenIn.set(id, `${file}, line ${line}`);
      if (before) return [`line ${line}: the step "${id}" stands in ${before} too; give one of them another id`];
      if (new RegExp(`^${chapter}\\.[a-z][a-z0-9-]*$`).test(id)) return [];
      return [`line ${line}: the step "${id}" is not named <chapter>.<step>; write "${chapter}.${id.split('.').at(-1)}"`];
    });
    if (problems.length > 0) throw listed(file, problems);
  }
}
