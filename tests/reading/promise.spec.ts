import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { leaveRedirects } from '../../tools/promise/leave.ts';
import { serve } from '../../tools/serve.ts';
import { test } from './tab.ts';

let dir: string;
let site: Awaited<ReturnType<typeof serve>>;

// A copy of one embed and what it loads, whose picture is said to have had another name.
test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'chain-reaction-'));
  for (const part of ['embed/deaths.all', 'code', '_astro']) cpSync(`dist/${part}`, join(dir, part), { recursive: true });
  const one = { kind: 'picture', from: 'deaths.former', to: 'deaths.all', date: '2026-12-31' } as const;
  leaveRedirects({ dir, base: '/', site: 'https://example.org' }, [one]);
  site = await serve({ dir });
});
test.afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

for (const sandbox of ['', 'sandbox="allow-scripts"']) {
  test(`an embed by its old name shows the picture in a ${sandbox ? 'sandboxed' : 'plain'} frame, with what its host wrote into the address`, async ({
    page,
  }) => {
    const src = `${site.url}embed/deaths.former/?theme=dark&childId=one#?secret=abcdefghij`;
    await page.setContent(`<iframe src="${src}" width="600" height="500" ${sandbox}></iframe>`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('svg.chart:visible')).toHaveCount(1);
    const at = await frame.locator('html').evaluate(() => location.pathname + location.search + location.hash);
    expect(at).toBe('/embed/deaths.all/?theme=dark&childId=one#?secret=abcdefghij');
  });
}

test.describe('without JavaScript', () => {
  test('an embed by its old name shows the picture too', async ({ plainTab: page }) => {
    await page.goto(`${site.url}embed/deaths.former/`);
    await expect(page.locator('svg.chart:visible')).toHaveCount(1);
  });
});

const nonsense = [
  '?state=nonsense&theme=nonsense',
  '?state=&theme=',
  '?state=__proto__&state=constructor&theme=%00',
  '?state=%3Cscript%3E&theme=%F0%9F',
];
const pages = charts
  .flatMap(({ id, states }) => [`${id}.${Object.keys(states)[0]}`, id])
  .filter((name) => globSync(`dist/embed/${name}/index.html`).length > 0);

for (const name of pages) {
  test(`/embed/${name}/ shows its default picture whatever stands in the query, and no error`, async ({ tab: page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`/embed/${name}/`);
    const title = page.locator('.figure-title:visible').first();
    await expect(page.locator('svg.chart:visible')).toHaveCount(1);
    const shown = await title.textContent();
    for (const query of nonsense) {
      await page.goto(`/embed/${name}/${query}`);
      await expect(page.locator('svg.chart:visible'), query).toHaveCount(1);
      await expect(title, query).toHaveText(shown!);
    }
    expect(errors).toEqual([]);
  });
}
