import type { Site } from './site.ts';

/** What the HTML of a page brings along: addresses of files, and inline code. */
export interface Brought {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  readonly pictures: readonly string[];
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)?.slice(1).find(Boolean);
const isCode = (type: string | undefined) => !type || type === 'module' || /javascript/.test(type);

/** Reads a page for what it loads by itself; a picture counts when it loads at once, not when it waits for the reader. */
export function broughtBy(html: string): Brought {
  const scripts = [...html.matchAll(/(<script\b[^>]*>)(.*?)<\/script>/gis)].map(([, tag = '', code = '']) => ({ tag, code }));
  const code = scripts.filter(({ tag }) => isCode(attribute(tag, 'type')));
  const links = [...html.matchAll(/<link\b[^>]*>/gi)].map(([tag]) => ({
    rel: attribute(tag, 'rel') ?? '',
    href: attribute(tag, 'href') ?? '',
  }));
  const images = [...html.matchAll(/<img\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => attribute(tag, 'loading') !== 'lazy');
  const present = (list: (string | undefined)[]) => list.filter((one) => one !== undefined && one !== '') as string[];
  const linked = (rel: string) => links.filter((link) => link.rel.toLowerCase() === rel).map(({ href }) => href);
  return {
    scripts: present([...code.map(({ tag }) => attribute(tag, 'src')), ...linked('modulepreload')]),
    styles: present(linked('stylesheet')),
    inlineScripts: present(code.filter(({ tag }) => !attribute(tag, 'src')).map((one) => one.code)),
    inlineStyles: [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gis)].map(([, css = '']) => css),
    pictures: present(images.map((tag) => attribute(tag, 'src'))),
  };
}

/** The fonts that the styles inside a page name. */
export const fontsIn = ({ inlineStyles }: Brought): string[] => [
  ...new Set(inlineStyles.flatMap((css) => [...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, name = '']) => name))),
];

/** Files whose names stand in quotes in a text, such as an import, a preload list or an attribute for a script to read. */
export function namedIn(site: Site, text: string, from: string, ending: '.js' | '.css'): string[] {
  const names = [...text.matchAll(/["'`]([^"'`\s<>\\]+)(?=["'`])/g)].map(([, name = '']) => name);
  const files = names.filter((name) => name.replace(/[?#].*$/, '').endsWith(ending));
  return files.map((one) => site.resolve(one, from)).filter((one) => one !== undefined);
}

/** Files that load together with a script: its static imports, not those it may ask for later. */
export function importedBy(site: Site, code: string, from: string): string[] {
  const names = [...code.matchAll(/(?:\bfrom|\bimport)\s*(["'])([^"'\n]+)\1/g)].map(([, , name = '']) => name);
  return names.map((one) => site.resolve(one, from)).filter((one) => one !== undefined);
}

/** Everything that can be reached from some files by following `next`, themselves included. */
export function reachable(start: readonly string[], next: (path: string) => readonly string[]): string[] {
  const seen = new Set<string>();
  const queue = [...start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    queue.push(...next(path));
  }
  return [...seen];
}
