import { globSync, readFileSync } from 'node:fs';

/** A chapter as it is written: its steps and the figures it says, in their order. */
export interface Written {
  readonly id: string;
  readonly steps: readonly { readonly id: string; readonly show: string }[];
  readonly facts: readonly string[];
}

/** Every chapter from its source, in the order of the story; presenters' notes aside. */
export const written: readonly Written[] = globSync('content/story/en/*.mdx')
  .map((file) => readFileSync(file, 'utf8').replace(/<Notes>[\s\S]*?<\/Notes>/g, ''))
  .sort((a, b) => orderOf(a) - orderOf(b))
  .map((mdx) => ({
    id: /^id:\s*(\S+)/m.exec(mdx)![1]!,
    steps: [...mdx.matchAll(/<Step\b[^>]*?\bid="([^"]+)"[^>]*?\bshow="([^"]+)"/g)].map(([, id, show]) => ({
      id: id!,
      show: show!,
    })),
    facts: [...mdx.matchAll(/<Fact\b[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id!),
  }));

function orderOf(mdx: string): number {
  return Number(/^order:\s*(\d+)/m.exec(mdx)?.[1]);
}
