import type { Page } from '@playwright/test';
import { betweenPx, type Measured, measuredWidths } from '../../src/embed/heights.ts';

/** The height of an embed at widths in CSS px, as its guest tells it to a host: fonts are there, and nothing scrolls. */
export async function heightsOf(page: Page, url: string, widths: readonly number[] = measuredWidths): Promise<number[]> {
  await page.setViewportSize({ width: widths[0]!, height: 4000 });
  await page.goto(url);
  const heights: number[] = [];
  for (const width of widths) {
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

/** An embed's height at each measured width, and the largest found between each of them and the next. */
export async function measure(page: Page, url: string): Promise<Measured> {
  const widths = measuredWidths.slice(0, -1).flatMap((from, i) => {
    const inside = Math.ceil((measuredWidths[i + 1]! - from) / betweenPx);
    return Array.from({ length: inside }, (_, k) => from + k * betweenPx);
  });
  const all = [...widths, measuredWidths.at(-1)!];
  const heights = await heightsOf(page, url, all);
  const heightOf = new Map(all.map((width, i) => [width, heights[i]!]));
  return {
    at: measuredWidths.map((width) => heightOf.get(width)!),
    between: measuredWidths
      .slice(0, -1)
      .map((from, i) =>
        Math.max(...all.filter((width) => width >= from && width <= measuredWidths[i + 1]!).map((width) => heightOf.get(width)!)),
      ),
  };
}
