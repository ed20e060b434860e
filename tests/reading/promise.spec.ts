import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { picture } from '../../src/render/picture.ts';
import { leaveRedirects } from '../../tools/promise/leave.ts';
import { serve } from '../../tools/serve.ts';
import { openFramed } from './framed.ts';
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
  test(`/embed/${name}/ shows its default picture whatever stands in the query, and no error`, async ({ tab: page, baseURL }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const asked = ['', ...nonsense];
    await openFramed(
      page,
      baseURL!,
      asked.map((query) => `${name}/${query}`),
    );
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map(({ contentDocument }) => {
        const shown = (selector: string) =>
          [...contentDocument!.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
        return {
          isAwake: contentDocument!.querySelector('.pad[role=slider]') !== null,
          pictures: shown('svg.chart').length,
          title: shown('.figure-title')[0]?.textContent?.trim(),
        };
      }),
    );
    const { title } = picture(name.includes('.') ? name : `${name}.${Object.keys(chartOf(name).states)[0]}`, 'en');
    expect(seen.map((one, i) => ({ query: asked[i], ...one }))).toEqual(
      asked.map((query) => ({ query, isAwake: true, pictures: 1, title })),
    );
    expect(errors).toEqual([]);
  });
}

function chartOf(name: string) {
  return charts.find(({ id }) => id === name)!;
}
