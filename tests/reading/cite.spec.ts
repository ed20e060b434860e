import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { builtPages, steps } from './site.ts';
import { test } from './tab.ts';

const examples = ['deaths.waves', 'data.overdose-deaths-annual', 'toll', 'toll.waves', 'fact.deaths-all-2024'];

test('a copied citation is the one that is shown, and the copying is confirmed beside its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const what of examples) {
    await page.goto(`/cite/${what}/`);
    const formats = page.locator('.cite-format');
    await expect(formats).toHaveCount(6);
    for (const format of await formats.all()) {
      await format.getByRole('button').click();
      await expect(format.getByRole('status')).toHaveText('Copied');
      await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveCount(1);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.length).toBeGreaterThan(10);
      expect(copied).toBe(await format.locator('.cite-text').evaluate((text) => text.textContent));
    }
  }
});

test('where the browser forbids copying, the citation is selected and the reader is told', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto('/cite/toll/');
  const [first] = await page.locator('.cite-format').all();
  await first!.getByRole('button').click();
  await expect(first!.getByRole('status')).toHaveText('Selected: now copy it yourself');
  expect(await page.evaluate(() => String(getSelection()))).toContain('Chain Reaction contributors.');
});

test('the files hold what the page shows, and are served as what they are', async ({ tab: page, request }) => {
  const types = { bib: 'application/x-bibtex', ris: 'application/x-research-info-systems' };
  for (const what of examples)
    for (const [ending, type] of Object.entries(types)) {
      await page.goto(`/cite/${what}/`);
      const link = page.getByRole('link', { name: `Download .${ending}` });
      const answer = await request.get((await link.getAttribute('href'))!);
      expect(answer.headers()['content-type']).toContain(type);
      const shown = await link.locator('xpath=ancestor::section').locator('.cite-text').textContent();
      expect((await answer.text()).replace(/\n$/, '')).toBe(shown);
    }
});

test('each citation page names what it cites as that page itself does', () => {
  const titleOf = (path: string) =>
    /<h1[^>]*>([^<]*)/
      .exec(builtPages.find((one) => one.path === path)!.html)![1]!
      .replace(/\s+/g, ' ')
      .trim();
  expect(titleOf('/cite/toll/')).toBe(titleOf('/story/toll/'));
  expect(titleOf('/cite/switch/')).toBe(titleOf('/story/switch/'));
});

test('every figure, chapter and step leads to its citation', () => {
  const front = builtPages.find(({ path }) => path === '/')!.html;
  const cited = new Set([...front.matchAll(/href="\/cite\/([^"]+)\/"/g)].map(([, what]) => what!));
  for (const { id } of steps) expect([...cited]).toEqual(expect.arrayContaining([id, id.split('.')[0]!]));
  const pages = new Set(builtPages.map(({ path }) => path));
  for (const { show } of steps) expect(pages).toContain(`/cite/${show}/`);
  expect(front).toContain('data-href="/cite/*/"');
});

test.describe('without scripts', () => {
  test('a citation page has every format and no button that does nothing', async ({ plainTab: page }) => {
    await page.goto('/cite/data.overdose-deaths-annual/');
    await expect(page.locator('.cite-text')).toHaveCount(6);
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('the links of a step appear for the mouse and for the keyboard', async ({ tab: page }) => {
  await page.goto('/#toll.waves');
  const step = page.locator('[id="toll.waves"]');
  const links = step.locator('.step-links');
  await page.mouse.move(0, 0);
  await expect(links).toHaveCSS('opacity', '0');
  await step.locator('.card p').first().hover();
  await expect(links).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(links).toHaveCSS('opacity', '0');
  await step.getByRole('link', { name: 'Cite this step' }).focus();
  await expect(links).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cite\/toll\.waves\/$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test('the links of a step are there without hovering', async ({ page }) => {
    await page.goto('/#toll.waves');
    await expect(page.locator('[id="toll.waves"] .step-links')).toHaveCSS('opacity', '1');
  });
});

test('the citation processor and its styles stay at build', () => {
  const processor = /citeproc|CSL\.Engine|csl-entry|xbiblio|citation-js/i;
  expect(globSync('dist/**/*.{js,css}').filter((file) => processor.test(readFileSync(file, 'utf8')))).toEqual([]);
});
