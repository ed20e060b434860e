import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { changes } from '../../src/data/changes.ts';
import { datasetOf } from '../../src/data/chart-data.ts';
import { frozenPages, frozenPicture, vintageThen } from '../../src/data/vintages.ts';
import { speak } from '../../src/i18n/read.ts';
import { builtPages } from './site.ts';
import { test } from './tab.ts';

const pageAt = (path: string) => builtPages.find((page) => page.path === path)?.html ?? '';
const folders = ['/corrections/', ...charts.map(({ id }) => `/charts/${id}/`)];

test('the page of corrections lists every entry, says how to report an error, and is one click from everywhere', async ({
  tab: page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections and updates');
  for (const { id } of changes()) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
  await page.getByRole('link', { name: 'Report an error' }).click();
  await expect(page.getByRole('heading', { name: 'Report an error' })).toBeVisible();
});

for (const folder of folders) {
  test(`${folder} names its feeds, and an XML parser and a JSON parser can read them`, async ({ tab: page, request }) => {
    for (const [file, type] of [
      ['feed.atom', 'application/atom+xml'],
      ['feed.json', 'application/feed+json'],
    ] as const) {
      expect(pageAt(folder)).toMatch(
        new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}" title="[^"]+" href="${folder}${file}">`),
      );
      const answer = await request.get(folder + file);
      expect(answer.headers()['content-type']).toContain(type);
    }
    const atom = await (await request.get(`${folder}feed.atom`)).text();
    const read = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const bare = [...xml.querySelectorAll('feed, entry')].filter((one) =>
        ['id', 'title', 'updated'].some((name) => [...one.children].filter(({ localName }) => localName === name).length !== 1),
      );
      const ids = [...xml.querySelectorAll('entry > id')].map((id) => id.textContent);
      const root = xml.documentElement;
      return {
        root: root.localName,
        space: root.namespaceURI,
        error: xml.querySelector('parsererror')?.textContent,
        bare: bare.length,
        ids,
      };
    }, atom);
    expect(read).toMatchObject({ root: 'feed', space: 'http://www.w3.org/2005/Atom', bare: 0 });
    expect(read.error).toBeUndefined();
    expect(new Set(read.ids).size).toBe(read.ids.length);
    const json = (await (await request.get(`${folder}feed.json`)).json()) as { items: { id: string }[] };
    expect(json.items.map(({ id }) => id)).toEqual(read.ids);
    for (const id of read.ids) expect(pageAt('/corrections/')).toContain(`id="${new URL(id!).hash.slice(1)}"`);
  });
}

test('every dated page is what was stored, or leads to the day since which it stands', () => {
  for (const page of frozenPages()) {
    const html = pageAt(`/embed/${page.address}/@${page.date}/`);
    if ('to' in page) {
      expect(html).toContain(`content="0;url=/embed/${page.address}/@${page.to}/"`);
      expect(pageAt(`/embed/${page.address}/@${page.to}/`)).toContain('class="stamp"');
      continue;
    }
    const stored = frozenPicture(page.hash);
    expect(html).toContain(stored.compact + stored.wide);
    expect(html).not.toContain('/code/');
    const [foot = ''] = /<figcaption[\s\S]*?<details/.exec(html) ?? [];
    const dataset = datasetOf[stored.chart];
    const vintage = dataset && vintageThen(dataset, page);
    expect(foot).toContain('Picture: Chain Reaction contributors,');
    expect(foot).toContain('href="https://creativecommons.org/licenses/by/4.0/"');
    expect(vintage, dataset).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(foot).toContain(`Data as of ${speak('en').date(vintage!)}.`);
  }
});

test('the page of a chart leads to each of its pictures as published', () => {
  for (const page of frozenPages()) {
    if ('to' in page) continue;
    const chart = page.address.split('.')[0]!;
    if (pageAt(`/charts/${chart}/`).includes(`id="${page.address}"`))
      expect(pageAt(`/charts/${chart}/`)).toContain(`href="/embed/${page.address}/@${page.date}/"`);
  }
});
