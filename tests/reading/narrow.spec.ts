import { expect } from '@playwright/test';
import { test } from './tab.ts';

for (const width of [320, 2560]) {
  for (const path of [
    '/',
    '/charts/deaths/',
    '/charts/states/',
    '/ledger/',
    '/sources/',
    '/corrections/',
    '/method/',
    '/gallery/',
  ]) {
    test(`${path} needs no sideways scrolling at ${width} px`, async ({ tab: page, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(new URL(path, baseURL).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}

for (const path of ['/', '/charts/deaths/', '/ledger/', '/404.html']) {
  test(`${path} bears words half as long again, as other languages have them, at 320 px`, async ({ tab: page, baseURL }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(new URL(path, baseURL).href);
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
