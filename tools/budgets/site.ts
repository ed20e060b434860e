import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { normalBase } from '../serve/find.ts';

/** A built site on disk: its files by their path below dist/, whatever base the pages are written for. */
export interface Site {
  readonly paths: (pattern: string) => string[];
  readonly text: (path: string) => string;
  readonly bytes: (path: string) => number;
  /** The file that an address in `from` means, or undefined when it is not one of the site's. */
  readonly resolve: (address: string, from: string) => string | undefined;
}

/** Opens a built site. */
export function openSite(dir: string, base?: string): Site {
  const prefix = normalBase(base);
  const isFile = (path: string) => statSync(join(dir, path), { throwIfNoEntry: false })?.isFile() ?? false;
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`There is no built site in ${dir}/. Build it first: npm run build`);
  return {
    paths: (pattern) => globSync(pattern, { cwd: dir }).sort(),
    text: (path) => readFileSync(join(dir, path), 'utf8'),
    bytes: (path) => statSync(join(dir, path)).size,
    // Vite writes some paths below the base without a leading slash, so both readings of a bare one are tried.
    resolve: (address, from) => readings(address, from, prefix).find(isFile),
  };
}

function readings(address: string, from: string, prefix: string): string[] {
  const path = address.replace(/[?#].*$/s, '');
  if (/^([a-z]+:)?\/\//i.test(path)) return [];
  if (path.startsWith('/')) return path.startsWith(prefix) ? [path.slice(prefix.length)] : [];
  return [posix.join(posix.dirname(from), path), posix.normalize(path)].filter((one) => !one.startsWith('..'));
}

/** The size of a text as the best static host would send it: brotli at its strongest. */
export function brotliBytes(text: string): number {
  return text === '' ? 0 : brotliCompressSync(text).length;
}
