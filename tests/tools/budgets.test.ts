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
    '<script>early()</script><script type="module" src="/sub/_astro/main.js"></script>',
  '_astro/all.css': 'a{color:red}',
  '_astro/main.js': 'import"./shared.js";const d=["_astro/late.js"];export const go=()=>import("./late.js");',
  '_astro/shared.js': 'export const shared=1;',
  '_astro/late.js': 'import{shared}from"./shared.js";export const late=shared;',
  'embed/deaths.all/index.html': `<p>It's</p><figure data-code="/sub/code/deaths.1.js">don't</figure><script>guest()</script>`,
  'code/deaths.1.js': 'draw()',
  '_astro/sans.woff2': 'xxxx',
};
const open = (more: Record<string, string> = {}) => openSite(siteOf({ ...files, ...more }), '/sub');
const bytesOf = (site: ReturnType<typeof open>, what: string) => measure(site).find((one) => one.what.startsWith(what))?.bytes;

test('early JavaScript is what the page loads by itself; in all adds what it can ask for later', () => {
  const early = brotliBytes('early()') + brotliBytes(files['_astro/main.js']) + brotliBytes(files['_astro/shared.js']);
  expect(bytesOf(open(), 'story: JavaScript before')).toBe(early);
  expect(bytesOf(open(), 'story: JavaScript in all')).toBe(early + brotliBytes(files['_astro/late.js']));
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
  ]);
});
