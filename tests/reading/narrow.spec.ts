import { expect, type Page } from '@playwright/test';
import { test } from './tab.ts';

const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const path of [
  '/',
  '/charts/deaths/',
  '/charts/states/',
  '/ledger/',
  '/sources/',
  '/corrections/',
  '/method/',
  '/gallery/',
  '/data/',
  '/data/overdose-deaths-annual/',
  '/data/policy-events/',
]) {
  test(`${path} needs no sideways scrolling at 320 and at 2560 px`, async ({ tab: page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    expect(await beyond(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 2560, height: 800 });
    expect(await beyond(page)).toBeLessThanOrEqual(0);
  });
}

for (const path of ['/', '/charts/deaths/', '/ledger/', '/404.html']) {
  test(`${path} bears words half as long again, as other languages have them, at 320 px`, async ({ tab: page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const longer = (word: string) =>
        word +
        [...word]
          .slice(0, Math.ceil(word.length / 2))
          .map((c) => (/[a-z]/.test(c) ? 'ñ' : c))
          .join('');
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('svg, script, style')) node.nodeValue = node.nodeValue!.replace(/[A-Za-z]{3,}/g, longer);
      }
    });
    expect(await beyond(page)).toBeLessThanOrEqual(0);
  });
}
