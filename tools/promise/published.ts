import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the promised addresses are written. */
export const publishedFile = 'tests/published.txt';

const promised = ['embed', 'charts', 'data', 'oembed', 'kit'];

/** The addresses in the text of tests/published.txt. */
export const readPublished = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Promised addresses that lead to nothing in a built site. */
export const missingFrom = (dir: string, published: readonly string[]): readonly string[] =>
  published.filter((path) => !existsSync(join(dir, path.endsWith('/') ? `${path}index.html` : path)));

/** Stops when a promised address leads nowhere, and says what to do. */
export function checkPublished(dir: string, published: readonly string[]): void {
  const missing = missingFrom(dir, published);
  if (missing.length === 0) return;
  const some = missing.slice(0, 10).join('\n  ');
  throw new Error(
    `${publishedFile} promises ${missing.length} addresses that this build does not have:\n  ${some}${missing.length > 10 ? '\n  …' : ''}\n` +
      'Other sites show what stands there. If a picture, chart or dataset has a new name, say so in content/redirects.json: ' +
      '{ "kind": "picture", "from": "old.name", "to": "new.name", "date": "2026-12-31" }. If it was dropped, bring it back or lead to what replaces it. Never take a line away.',
  );
}

/** The addresses of a built site that a release promises: embeds, charts, data, oEmbed and kits. The doctor's hosts are a tool. */
export function promisedBy(dir: string): readonly string[] {
  return globSync(`{${promised.join(',')}}/**/*`, { cwd: dir })
    .filter((path) => statSync(join(dir, path)).isFile() && !path.startsWith('embed/doctor/'))
    .map((path) => `/${path.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/'))
    .sort();
}

/** Adds what a built site has and tests/published.txt does not; tells how many addresses that were. */
export function publish(dir: string, file = publishedFile): number {
  const text = readFileSync(file, 'utf8');
  const known = new Set(readPublished(text));
  const fresh = promisedBy(dir).filter((path) => !known.has(path));
  if (fresh.length > 0) writeFileSync(file, `${text.trimEnd()}\n${fresh.join('\n')}\n`);
  return fresh.length;
}
