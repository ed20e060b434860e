import type { Page } from '@playwright/test';
import { measuredWidths } from '../../src/embed/heights.ts';

/** The height of an embed at each measured width, as its guest tells it to a host: fonts are there, and nothing scrolls. */
export async function heightsOf(page: Page, url: string): Promise<number[]> {
  await page.setViewportSize({ width: measuredWidths[0], height: 4000 });
  await page.goto(url);
  const heights: number[] = [];
  for (const width of measuredWidths) {
    await page.setViewportSize({ width, height: 4000 });
    heights.push(
      await page.evaluate(async () => {
        await document.fonts.ready;
        return Math.ceil(document.body.getBoundingClientRect().height);
      }),
    );
  }
  return heights;
}
