import { cpSync, existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { discoveryIn, movedPage } from './moved-page.ts';
import { formerPath, type Renamed } from './renamed.ts';

/** Where a built site lies, and where it will be served. */
export interface Built {
  readonly dir: string;
  /** The path below which it is served, "/" or "/chain/". */
  readonly base: string;
  readonly site: string;
}

const filesIn = (dir: string) =>
  globSync('**/*', { cwd: dir })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.split(sep).join('/'));

/** Leaves at every old address a page that leads to the new one, or, for what programs read, a copy of the file. */
export function leaveRedirects({ dir, base, site }: Built, renamed: readonly Renamed[]): readonly string[] {
  const files = renamed.length > 0 ? filesIn(dir) : [];
  return renamed.flatMap((one) => {
    const moves = files.flatMap((path) => {
      const former = formerPath(path, one);
      return former ? [{ path, former }] : [];
    });
    if (moves.length === 0)
      throw new Error(
        `content/redirects.json: "${one.from}" leads to the ${one.kind} "${one.to}", which the site does not have. Correct "to", or "kind".`,
      );
    for (const { path, former } of moves) {
      const file = join(dir, former);
      if (existsSync(file))
        throw new Error(
          `content/redirects.json: the ${one.kind} "${one.from}" is said to be "${one.to}" now, but the site still has ${former}. Delete the entry, or give the new thing another name.`,
        );
      mkdirSync(dirname(file), { recursive: true });
      if (path.endsWith('/index.html')) {
        const to = base + path.slice(0, -'index.html'.length);
        writeFileSync(file, movedPage(to, site, discoveryIn(readFileSync(join(dir, path), 'utf8'))));
      } else cpSync(join(dir, path), file);
    }
    return moves.map(({ former }) => former);
  });
}
