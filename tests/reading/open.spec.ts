import { expect, type Page } from '@playwright/test';
import { colourRules, keepOneOfEachShape, objections } from './axe.ts';
import { openedPages, steps, themesOf } from './site.ts';
import { test } from './tab.ts';

/** One of the doctor's hosts shows a chart in a frame that forbids scripts, and the browser says that it did as told. */
const isMeant = (path: string, said: string) =>
  path === '/embed/doctor/hosts/noscript/' && /^Blocked script execution in '[^']+\/embed\/[a-z0-9.-]+\/'/.test(said);

/** Lays out what rests far from the reader, which would lie upon its neighbors where it is only measured. */
async function layOutAll(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
}

// The single files of the kits are looked at where kit.spec.ts opens them from a disk.
for (const page of openedPages.filter(({ path }) => !/^\/kit\/[^/]+\/embed\.html$/.test(path))) {
  test(`${page.path} has nothing that axe objects to in ${themesOf(page).join(' and ')}, breaks no policy and asks no foreign host`, async ({
    tab,
    baseURL,
  }) => {
    const foreign: string[] = [];
    const problems: string[] = [];
    tab.on(
      'request',
      (request) => request.url().startsWith(baseURL!) || request.url().startsWith('data:') || foreign.push(request.url()),
    );
    tab.on(
      'console',
      (message) =>
        message.type() === 'error' &&
        !/status of 404/.test(message.text()) &&
        !isMeant(page.path, message.text()) &&
        problems.push(message.text()),
    );
    tab.on('pageerror', (error) => problems.push(error.message));
    const [first, ...others] = themesOf(page);
    await tab.emulateMedia({ colorScheme: first!, reducedMotion: 'reduce' });
    await tab.goto(new URL(page.path, baseURL).href);
    expect(await tab.evaluate(() => document.querySelectorAll('meta[http-equiv="content-security-policy"]').length)).toBe(1);
    await keepOneOfEachShape(tab);
    await layOutAll(tab);
    expect(await objections(tab)).toEqual([]);
    for (const colorScheme of others) {
      await tab.emulateMedia({ colorScheme });
      expect(await objections(tab, { rules: colourRules })).toEqual([]);
    }
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test('reading the whole story breaks no policy and asks no foreign host', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => request.url().startsWith(baseURL!) || foreign.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('/');
  for (const { id, show } of steps) {
    await page.evaluate((to) => document.getElementById(to)!.scrollIntoView({ behavior: 'instant' }), id);
    await expect(page.locator('.scene', { has: page.locator(`[id="${id}"]`) }).locator('.stage')).toHaveAttribute(
      'data-drawn',
      show,
    );
    const fact = page.locator(`[id="${id}"] a.fact`).first();
    if ((await fact.count()) === 0) continue;
    await fact.press('Enter');
    await expect(page.locator('.fact-card:popover-open')).toHaveCount(1);
    await page.keyboard.press('Escape');
  }
  expect(problems).toEqual([]);
  expect(foreign).toEqual([]);
});
