import { expect, test } from 'vitest';
import { measure } from '../../tools/budgets/measure.ts';
import { broughtBy, importedBy, namedIn } from '../../tools/budgets/page.ts';
import { brotliBytes, openSite } from '../../tools/budgets/site.ts';
import { breaches, tableOf } from '../../tools/budgets/table.ts';
import { siteOf } from './site.ts';

// Letters that brotli cannot shorten much, the same every time.
const noise = (length: number) =>
  Array.from({ length }, (_, i) =>
    Math.abs(Math.sin(i + 1))
      .toString(36)
      .slice(2, 8),
  ).join('');

const files = {
  'index.html':
    '<link rel="stylesheet" href="/sub/_astro/all.css"><script type="application/ld+json">{"a":"b.js"}</script>' +
    '<style>@font-face{src:url(/sub/_astro/sans.woff2)}</style><script>early()</script><script type="module" src="/sub/_astro/main.js"></script>',
  '_astro/all.css': 'a{color:red}',
  '_astro/main.js':
    'import"./shared.js";const d=["_astro/late.js"];export const go=()=>import("./late.js"),open=()=>import("./open/say.js");',
  '_astro/shared.js': 'export const shared=1;',
  '_astro/late.js': 'import{shared}from"./shared.js";export const late=shared;',
  '_astro/open/say.js': 'import{shared}from"../shared.js";import"../only.js";export const said=shared;',
  '_astro/only.js': 'export const only="for who opens";',
  'embed/deaths.all/index.html': `<p>It's</p><figure data-code="/sub/code/deaths.1.js">don't</figure><script>guest()</script>`,
  'code/deaths.1.js': 'draw()',
  '_astro/sans.woff2': 'xxxx',
};
const open = (more: Record<string, string> = {}) => openSite(siteOf({ ...files, ...more }), '/sub');
const bytesOf = (site: ReturnType<typeof open>, what: string) => measure(site).find((one) => one.what.startsWith(what))?.bytes;

const weigh = (...names: (keyof typeof files)[]) =>
  names.reduce((sum, name) => sum + brotliBytes(files[name]), brotliBytes('early()'));
const early = ['_astro/main.js', '_astro/shared.js'] as const;

test('early JavaScript is what the page loads by itself; scrolling brings what is asked for later, opening the rest', () => {
  const opened = ['_astro/open/say.js', '_astro/only.js'] as const;
  expect(bytesOf(open(), 'story: JavaScript before')).toBe(weigh(...early));
  expect(bytesOf(open(), 'story: JavaScript of a reader who scrolls')).toBe(weigh(...early, '_astro/late.js'));
  expect(bytesOf(open(), 'story: JavaScript in all')).toBe(weigh(...early, '_astro/late.js', ...opened));
});

test('what lies among the opened files but comes by itself counts as scrolled', () => {
  const site = open({ '_astro/shared.js': 'import"./open/say.js";export const shared=1;' });
  expect(bytesOf(site, 'story: JavaScript of a reader who scrolls')).toBe(bytesOf(site, 'story: JavaScript in all'));
});

test('code of a chart that the page does not show is never asked for there', () => {
  const site = open({ 'charts/late/index.html': '<p></p>' });
  expect(bytesOf(site, 'story: JavaScript of a reader who scrolls')).toBe(weigh(...early));
});

test('the whole front page is its HTML, styles, fonts and the scripts that scrolling brings', () => {
  const scripts = weigh(...early, '_astro/late.js') - brotliBytes('early()');
  const rest = brotliBytes(files['index.html']) + brotliBytes(files['_astro/all.css']) + files['_astro/sans.woff2'].length;
  expect(bytesOf(open(), 'story: everything')).toBe(scripts + rest);
});

test('an embed counts its inline guest and the code that its HTML names, even between apostrophes', () => {
  expect(bytesOf(open(), 'embed: JavaScript')).toBe(brotliBytes('guest()') + brotliBytes('draw()'));
  expect(bytesOf(open(), 'embed: inline guest')).toBe(brotliBytes('guest()'));
});

test('the heaviest embed is the one that is weighed', () => {
  const site = open({ 'es/embed/deaths.waves/index.html': `<script>${noise(400)}</script>` });
  expect(measure(site).find(({ what }) => what.startsWith('embed: inline guest'))?.what).toContain(
    'heaviest of 2: es/embed/deaths.waves',
  );
});

test('a breach says what is too heavy and by how much', () => {
  const site = open({ '_astro/sans.woff2': 'x'.repeat(73_500) });
  expect(breaches(measure(site))).toEqual(['fonts (woff2) is 1.50 kB over its budget of 72.00 kB.']);
  expect(tableOf(measure(site))).toContain('✗ fonts (woff2)');
});

test('within its budgets a site has no breach', () => {
  expect(breaches(measure(open()))).toEqual([]);
});

test('a folder without a built site says how to build one', () => {
  expect(() => openSite(siteOf({ 'notes.txt': '' }))).toThrow('npm run build');
});

test('structured data is no JavaScript', () => {
  expect(broughtBy(files['index.html']).inlineScripts).toEqual(['early()']);
});

test('a static import is told from one that comes later', () => {
  expect(importedBy(open(), files['_astro/main.js'], '_astro/main.js')).toEqual(['_astro/shared.js']);
  expect(namedIn(open(), files['_astro/main.js'], '_astro/main.js', '.js')).toEqual([
    '_astro/shared.js',
    '_astro/late.js',
    '_astro/late.js',
    '_astro/open/say.js',
  ]);
});
