import { broughtBy, namedIn, reachable } from './page.ts';
import { brotliBytes, type Site } from './site.ts';
import { storyWeights } from './story.ts';

/** One line of the table: what is weighed, what it weighs and what it may weigh, in bytes. */
export interface Budget {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

const kB = 1000;

/** Weighs the built site against every budget. */
export function measure(site: Site): Budget[] {
  return [
    ...story(site),
    ...embeds(site),
    { what: 'fonts (woff2)', bytes: sum(site.paths('**/*.woff2').map(site.bytes)), limit: 72 * kB },
  ];
}

function story(site: Site): Budget[] {
  const { early, scrolled, all, css, whole } = storyWeights(site);
  return [
    { what: 'story: JavaScript before the first scene', bytes: early, limit: 6 * kB },
    { what: 'story: JavaScript of a reader who scrolls to the end', bytes: scrolled, limit: 40 * kB },
    { what: 'story: JavaScript in all, with everything opened', bytes: all, limit: 70 * kB },
    { what: 'story: CSS', bytes: css, limit: 14 * kB },
    { what: 'story: everything that scrolling to the end brings', bytes: whole, limit: 300 * kB },
  ];
}

function embeds(site: Site): Budget[] {
  // Another language has its embeds under its own prefix.
  const pages = site.paths('{embed/*,*/embed/*}/index.html').filter((path) => !path.endsWith('embed/doctor/index.html'));
  if (pages.length === 0) throw new Error('dist/ has no embed: expected pages such as dist/embed/<chart.state>/index.html.');
  const weighed = pages.map((path) => embed(site, path));
  const worst = (what: string, key: 'guest' | 'code' | 'html' | 'all', limit: number) => {
    const heaviest = weighed.reduce((a, b) => (b[key] > a[key] ? b : a));
    return {
      what: `${what} (heaviest of ${pages.length}: ${heaviest.path.replace('/index.html', '')})`,
      bytes: heaviest[key],
      limit,
    };
  };
  return [
    worst('embed: inline guest', 'guest', 3 * kB),
    worst('embed: JavaScript', 'code', 20 * kB),
    worst('embed: everything', 'all', 60 * kB),
    // In plain frames of one page the drawing code comes once: each further embed of a chart costs its HTML.
    worst('embed: HTML of a further one', 'html', 12 * kB),
  ];
}

function embed(site: Site, path: string): { path: string; guest: number; code: number; html: number; all: number } {
  const html = site.text(path);
  const page = broughtBy(html);
  const guest = sum(page.inlineScripts.map(brotliBytes));
  // The drawing code is named in an attribute that the guest reads, so the whole HTML is searched.
  const tags = page.scripts.map((one) => site.resolve(one, path)).filter((one) => one !== undefined);
  const named = [...namedIn(site, html, path, '.js'), ...tags];
  const files = reachable(named, (file) => namedIn(site, site.text(file), file, '.js'));
  const code = weight(site, files);
  const styles = page.styles.map((one) => site.resolve(one, path)).filter((one) => one !== undefined);
  const pictures = page.pictures.map((one) => site.resolve(one, path)).filter((one) => one !== undefined);
  return {
    path,
    guest,
    code: guest + code,
    html: brotliBytes(html),
    all: brotliBytes(html) + code + weight(site, styles) + sum(pictures.map(site.bytes)),
  };
}

function weight(site: Site, paths: readonly string[]): number {
  return sum(paths.map((path) => brotliBytes(site.text(path))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
