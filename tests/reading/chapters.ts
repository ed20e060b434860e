import { globSync, readFileSync } from 'node:fs';
import { type NamedStep, stepsIn } from '../../src/data/steps.ts';

/** A chapter as it is written: its steps and the figures it says, in their order. */
export interface Written {
  readonly id: string;
  readonly steps: readonly NamedStep[];
  readonly facts: readonly string[];
  /** How many steps have a picture of their own in the flow: all whose picture does not stand above them already. */
  readonly stills: number;
}

/** Every chapter from its source, in the order of the story; presenters' notes aside. */
export const written: readonly Written[] = globSync('content/story/en/*.mdx')
  .map((file) => readFileSync(file, 'utf8').replace(/<Notes>[\s\S]*?<\/Notes>/g, ''))
  .sort((a, b) => orderOf(a) - orderOf(b))
  .map((mdx) => ({
    stills: mdx
      .split('<Scene')
      .slice(1)
      .map(stepsIn)
      .reduce((sum, scene) => sum + scene.filter(({ show }, i) => i > 0 && show !== scene[i - 1]!.show).length, 0),
    id: /^id:\s*(\S+)/m.exec(mdx)![1]!,
    steps: stepsIn(mdx),
    facts: [...mdx.matchAll(/<Fact\b[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id!),
  }));

function orderOf(mdx: string): number {
  return Number(/^order:\s*(\d+)/m.exec(mdx)?.[1]);
}
