import { stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/** What an address leads to: a file of the site, another address, nothing, or nonsense. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly file: string }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'nonsense' };

/** "docs", "/docs" and "/docs/" all mean "/docs/"; nothing means "/". */
export function normalBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

/** The file of `dir` that an address below `base` asks for; folders answer with their index.html. */
export async function find(dir: string, base: string, target: string): Promise<Found> {
  const [address = '', query] = target.split(/\?(.*)/s);
  const path = decoded(address);
  if (path === undefined) return { kind: 'nonsense' };
  if (path === base.slice(0, -1) || (path === '/' && base !== '/')) return moved(base, query);
  if (!path.startsWith(base)) return { kind: 'missing' };
  const below = path.slice(base.length - 1);
  const file = join(dir, below.endsWith('/') ? `${below}index.html` : below);
  if (!file.startsWith(dir + sep)) return { kind: 'nonsense' };
  const there = await stat(file).catch(() => undefined);
  if (there?.isFile()) return { kind: 'file', path: below, file };
  if (there?.isDirectory()) return moved(`${base.slice(0, -1)}${encodeURI(below)}/`, query);
  return { kind: 'missing' };
}

/** The path that a percent-encoded address means, with "..", "." and "//" resolved; undefined when it cannot be read. */
function decoded(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    return path.startsWith('/') && !/[\0\\]/.test(path) ? posix.normalize(path).replace(/^\/+/, '/') : undefined;
  } catch {
    return undefined;
  }
}

function moved(path: string, query: string | undefined): Found {
  return { kind: 'moved', to: query ? `${path}?${query}` : path };
}
