import { type Brought, broughtBy, fontsIn, importedBy, namedIn, reachable } from './page.ts';
import { brotliBytes, type Site } from './site.ts';

const PAGE = 'index.html';

/** The scripts of the front page, each set holding the one before. */
export interface StoryScripts {
  /** What the page loads by itself. */
  readonly early: readonly string[];
  /** What a reader gets who scrolls to the end and opens nothing. */
  readonly scrolled: readonly string[];
  /** What a reader gets who opens everything. */
  readonly all: readonly string[];
}

const chunkOf = (file: string) => file.split('/').at(-1)!.split('.')[0]!;
/** The build puts what a reader's own act brings into a folder of its own (astro.config.mjs); a test scrolls the page and looks. */
const isOpened = (file: string) => file.includes('/open/');

/** Charts that no figure of the front page shows: their code is in the site and never asked for there. */
function chartsNotIn(site: Site, html: string): Set<string> {
  const shown = new Set([...html.matchAll(/data-show="([^".]+)/g)].map(([, chart]) => chart));
  const charts = site.paths('charts/*/index.html').map((path) => path.split('/')[1]!);
  return new Set(charts.filter((chart) => !shown.has(chart)));
}

type Next = (code: string, from: string) => readonly string[];

function following(site: Site, page: Brought, next: Next): string[] {
  const tags = page.scripts.map((one) => site.resolve(one, PAGE)).filter((one) => one !== undefined);
  const inline = page.inlineScripts.flatMap((code) => next(code, PAGE));
  return reachable([...tags, ...inline], (file) => next(site.text(file), file));
}

/** The files of scripts that the front page brings, by what the reader does. */
export function storyScripts(site: Site): StoryScripts {
  const html = site.text(PAGE);
  const page = broughtBy(html);
  const unseen = chartsNotIn(site, html);
  const imported: Next = (code, from) => importedBy(site, code, from);
  const asked: Next = (code, from) => namedIn(site, code, from, '.js').filter((file) => !unseen.has(chunkOf(file)));
  return {
    early: following(site, page, imported),
    scrolled: following(site, page, (code, from) => [
      ...imported(code, from),
      ...asked(code, from).filter((file) => !isOpened(file)),
    ]),
    all: following(site, page, asked),
  };
}

/** What the front page weighs, compressed: its scripts by what the reader does, its styles, and all that scrolling brings. */
export function storyWeights(site: Site): Readonly<Record<'early' | 'scrolled' | 'all' | 'css' | 'whole', number>> {
  const html = site.text(PAGE);
  const page = broughtBy(html);
  const files = storyScripts(site);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const weight = (paths: readonly string[]) => sum(paths.map((path) => brotliBytes(site.text(path))));
  const inline = sum(page.inlineScripts.map(brotliBytes));
  const late = files.all.flatMap((path) => namedIn(site, site.text(path), path, '.css'));
  const found = (addresses: readonly string[]) =>
    addresses.map((one) => site.resolve(one, PAGE)).filter((one) => one !== undefined);
  const css = [...new Set([...found(page.styles), ...late])];
  const asIs = found([...fontsIn(page), ...page.pictures]);
  return {
    early: inline + weight(files.early),
    scrolled: inline + weight(files.scrolled),
    all: inline + weight(files.all),
    css: weight(css) + sum(page.inlineStyles.map(brotliBytes)),
    // Inline scripts and styles are in the HTML.
    whole: brotliBytes(html) + weight([...files.scrolled, ...css]) + sum(asIs.map(site.bytes)),
  };
}
