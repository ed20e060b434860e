import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { builtPages } from './site.ts';
import { test } from './tab.ts';

test('every internal link leads to a page, and every fragment to an element on it', () => {
  const byPath = new Map(builtPages.map((page) => [page.path, page.html]));
  const has = (html: string, id: string) => html.includes(`id="${id}"`);
  const broken = builtPages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].flatMap(([, to]) => {
      const url = new URL(to!.replaceAll('&amp;', '&'), `http://localhost:4321${path}`);
      if (url.origin !== 'http://localhost:4321' || /\.\w+$/.test(url.pathname)) return [];
      const target = byPath.get(url.pathname);
      if (target === undefined) return [`${path} links to ${to}`];
      return url.hash && !has(target, decodeURIComponent(url.hash.slice(1)))
        ? [`${path} links to ${to}, and there is no such element`]
        : [];
    }),
  );
  expect(broken).toEqual([]);
});

test('every page that may be found by machines names an address that exists', () => {
  const paths = new Set(builtPages.map(({ path }) => path));
  const canonical = builtPages.flatMap(({ path, html }) =>
    [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, to]) => `${path} is known as ${new URL(to!).pathname}`),
  );
  expect(canonical.length).toBeGreaterThan(10);
  expect(canonical.filter((line) => !paths.has(line.split(' ').at(-1)!))).toEqual([]);
});

test('every link to a file of the site leads to a file', () => {
  const files = new Set(
    builtPages.flatMap(({ html }) =>
      [...html.matchAll(/(?:href|src|srcset)="(\/[^"?# ]+\.\w+)(?:[?#][^" ]*)?"/g)].map(([, to]) => to!),
    ),
  );
  expect(files.size).toBeGreaterThan(1000);
  expect([...files].filter((file) => !existsSync(`dist${decodeURI(file)}`))).toEqual([]);
});

test('the sitemap lists pages that exist, and no page that asks not to be listed', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) {
    const page = builtPages.find((one) => one.path === path);
    expect(page, path).toBeDefined();
    expect(page!.html).not.toContain('content="noindex"');
  }
});

test('an address that does not exist gets the helpful page and says so to machines', async ({ tab: page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'All charts' })).toBeVisible();
});
