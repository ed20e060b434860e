import { z } from 'zod';
import { check } from '../../src/data/json.ts';

const name = z.string().regex(/^[\w.-]+$/, 'write a name as it stands in addresses, such as deaths.all');
const Renamed = z.strictObject({
  kind: z.enum(['picture', 'chart', 'dataset'], 'write picture, chart or dataset'),
  from: name,
  to: name,
  date: z.iso.date('write the day of the renaming as 2026-12-31'),
});

/** A picture, chart or dataset that has another name since a day. */
export type Renamed = z.infer<typeof Renamed>;

const folders = {
  picture: ['embed', 'oembed', 'kit', 'charts', 'cite'],
  chart: ['embed', 'oembed', 'kit', 'charts', 'cite'],
  dataset: ['data', 'cite'],
};

/** Reads content/redirects.json. A name that was given up is never given again. */
export function parseRenamed(written: unknown, file = 'content/redirects.json'): readonly Renamed[] {
  const all = check(z.array(Renamed), written, file);
  for (const [i, { from }] of all.entries())
    if (all.slice(i + 1).some((other) => other.from === from))
      throw new Error(`${file}: "${from}" leads to two places. Keep one entry for it, with the name that it has today.`);
  const again = all.find(({ to }) => all.some(({ from }) => from === to));
  if (again)
    throw new Error(`${file}: "${again.from}" leads to "${again.to}", which moved too. Give the name that it has today.`);
  return all;
}

/** The old path of a built file, when the file belongs to what was renamed: `embed/deaths.all/index.html` was `embed/toll.all/index.html`. */
export function formerPath(path: string, { kind, from, to }: Renamed): string | undefined {
  const [folder, first, ...rest] = path.split('/');
  if (!folder || !first || !folders[kind].includes(folder)) return undefined;
  // Citations of datasets have the kind before the name.
  const [head, tail] = folder === 'cite' && kind === 'dataset' ? ['data.', first.replace(/^data\./, '')] : ['', first];
  if ((head && !first.startsWith(head)) || (tail !== to && !tail.startsWith(`${to}.`))) return undefined;
  // What was published under the old name on a day is in the store under that name.
  if (rest[0]?.startsWith('@')) return undefined;
  return [folder, head + from + tail.slice(to.length), ...rest].join('/');
}
