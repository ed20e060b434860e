import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { builtPages } from './site.ts';
import { test } from './tab.ts';

const pages = builtPages.filter(({ path }) => /^\/data\/[^/]+\/$/.test(path));
const described = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as {
    readonly '@type': string;
    readonly url: string;
    readonly dataset: readonly { readonly url: string }[];
    readonly distribution: readonly { readonly contentUrl: string; readonly sha256: string; readonly contentSize: string }[];
  };
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('every dataset is listed with a page, and machines are told the same list', () => {
  const list = builtPages.find(({ path }) => path === '/data/')!.html;
  expect(pages.length).toBeGreaterThan(5);
  for (const { path } of pages) expect(list).toContain(`href="${path}"`);
  expect(described(list)['@type']).toBe('DataCatalog');
  expect(
    described(list)
      .dataset.map(({ url }) => new URL(url).pathname)
      .sort(),
  ).toEqual(pages.map(({ path }) => path).sort());
});

for (const { path, html } of pages) {
  test(`${path} tells machines its address and its files, each with the sum that it has`, async ({ request }) => {
    const said = described(html);
    expect([said['@type'], new URL(said.url).pathname]).toEqual(['Dataset', path]);
    expect(said.distribution).toHaveLength(3);
    for (const { contentUrl, sha256, contentSize } of said.distribution) {
      const file = await request.get(new URL(contentUrl).pathname);
      const bytes = await file.body();
      expect([file.status(), sumOf(bytes), `${bytes.length} B`]).toEqual([200, sha256, contentSize]);
      expect(file.headers()['access-control-allow-origin']).toBe('*');
      expect(html).toContain(sha256);
    }
  });
}

test('the published list of checksums and the package say what the files are', async ({ request }) => {
  const sums = new Map(
    (await (await request.get('/data/checksums.txt')).text())
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  expect(sums.size).toBe(3 * pages.length + 1);
  for (const [file, sum] of sums) expect([file, sumOf(readFileSync(`dist/data/${file}`))]).toEqual([file, sum]);
  const { resources } = (await (await request.get('/datapackage.json')).json()) as {
    resources: readonly { readonly path: string; readonly hash: string; readonly bytes: number }[];
  };
  expect(resources).toHaveLength(pages.length + 1);
  for (const { path, hash, bytes } of resources) {
    const file = readFileSync(`dist/${path}`);
    expect([path, `sha256:${sumOf(file)}`, file.length]).toEqual([path, hash, bytes]);
  }
});

test('a reader without scripts finds rows, caveats and downloads', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/data/');
  await page.getByRole('link', { name: 'Drug overdose deaths by year and drug, United States', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drug overdose deaths by year and drug, United States');
  await expect(page.getByText('Never join the two series.')).toBeVisible();
  expect(await page.locator('.data-table tbody tr').count()).toBeGreaterThan(10);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^CSV/ }).click()]);
  expect(download.suggestedFilename()).toBe('overdose-deaths-annual.csv');
  await context.close();
});
