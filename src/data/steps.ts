import { globSync, readFileSync } from 'node:fs';

/** A step as the text of a chapter names it. */
export interface NamedStep {
  readonly id: string;
  readonly show: string;
  /** The marks that the step points at, where it does; an empty text points at none of them. */
  readonly points?: string;
  /** Whether a scene begins with it. */
  readonly isFirst: boolean;
}

/** The steps in the text of a chapter, in the order told. */
export function stepsIn(text: string): NamedStep[] {
  const tags = [...text.matchAll(/<(Scene|Step)\b[^>]*>/g)];
  return tags.flatMap(([tag, kind], i) => {
    const [id, show, points] = ['id', 'show', 'points'].map((name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]);
    if (kind === 'Scene' || !id || !show) return [];
    return [{ id, show, isFirst: tags[i - 1]?.[1] === 'Scene', ...(points !== undefined && { points }) }];
  });
}

/** The step with which the last scene of a chart ends in a language's story; undefined where it has none. */
export function lastStepOf(chart: string, lang: string): string | undefined {
  const files = globSync(`content/story/${lang}/*.mdx`).sort();
  const steps = files.flatMap((file) => stepsIn(readFileSync(file, 'utf8')));
  return steps.findLast(({ show }) => show.startsWith(`${chart}.`))?.id;
}
