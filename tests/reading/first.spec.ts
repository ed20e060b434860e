import { expect, type Page } from '@playwright/test';
import { test } from './tab.ts';

/** Notes, from the first byte of the page on, whether the page put off what is not on its first screen. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.hasAttribute('data-first')) sessionStorage.setItem('first', 'yes');
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-first'] });
  });
const hasPutOff = (page: Page) => page.evaluate(() => sessionStorage.getItem('first') === 'yes');
const unseen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.opening, .chapter, .chapter-title')]
      .filter((one) => !one.checkVisibility())
      .map(({ id }) => id),
  );

test('the front page lays out its first screen before all else, and then all', async ({ page }) => {
  await watch(page);
  await page.goto('/');
  expect(await hasPutOff(page)).toBe(true);
  await expect.poll(() => unseen(page)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('.site-footer')!.getBoundingClientRect().top > innerHeight)).toBe(true);
});

test('who comes by the address of a step or comes back finds all of the front page laid out at once', async ({ page }) => {
  await watch(page);
  await page.goto('/#toll.all');
  await expect(page.locator('[id="toll.all"]')).toHaveClass(/is-current/);
  expect(await hasPutOff(page)).toBe(false);
  await page.reload();
  await expect(page.locator('[id="toll.all"]')).toHaveClass(/is-current/);
  expect(await hasPutOff(page)).toBe(false);
  expect(await unseen(page)).toEqual([]);
});

test('the frame of a long table is as high before it is laid out as after', async ({ tab: page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/charts/states/');
  const heights = () =>
    page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.table-frame.is-long')].map((one) => one.offsetHeight));
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.chart-state')) one.style.contentVisibility = 'visible';
  });
  const before = await heights();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.table-frame')) one.style.contentVisibility = 'visible';
  });
  expect(before.length).toBeGreaterThan(5);
  expect(await heights()).toEqual(before);
});
