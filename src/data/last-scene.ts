import { globSync, readFileSync } from 'node:fs';

/** The step with which the last scene of a chart ends in a language's story; undefined where it has none. */
export function lastStepOf(chart: string, lang: string): string | undefined {
  const files = globSync(`content/story/${lang}/*.mdx`).sort();
  const steps = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<Step\b[^>]*>/g)].flatMap(([tag]) => {
      const [id, show] = ['id', 'show'].map((name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]);
      return id && show?.startsWith(`${chart}.`) ? [id] : [];
    }),
  );
  return steps.at(-1);
}
