import type { Page } from '@playwright/test';
import { betweenPx, type Measured, measuredWidths } from '../../src/embed/heights.ts';

/**
 * The height of an embed at widths in CSS px, as its guest tells it to a host: fonts are there, and nothing scrolls. It is measured in a frame
 * of a page of its site that is blank, below what is painted: a page of another width takes a browser thirty times as long.
 */
export async function heightsOf(page: Page, url: string, widths: readonly number[] = measuredWidths): Promise<number[]> {
  const blank = url.replace(/embed\/.*/, 'robots.txt');
  if (page.url() !== blank) await page.goto(blank);
  return await page.evaluate(
    async ([src, all]) => {
      const frame = document.createElement('iframe');
      Object.assign(frame.style, { display: 'block', margin: '200vh 0 0', border: '0', height: '4000px', width: `${all[0]}px` });
      frame.src = src;
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.replaceChildren(frame);
      await loaded;
      const { body, fonts } = frame.contentDocument!;
      const heights: number[] = [];
      for (const width of all) {
        frame.style.width = `${width}px`;
        // Fonts are asked for by the layout that needs them.
        body.getBoundingClientRect();
        await fonts.ready;
        heights.push(Math.ceil(body.getBoundingClientRect().height));
      }
      return heights;
    },
    [url, widths] as const,
  );
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
