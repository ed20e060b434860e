import type { Page } from '@playwright/test';

/** How a page loaded; times in milliseconds since navigation. */
export interface Loading {
  readonly firstPaint: number;
  readonly firstContent: number;
  readonly firstChart: number | undefined;
  readonly largestContent: number;
  /** What long tasks took beyond 50 ms each, from the first content until the page is quiet. */
  readonly blocked: number;
}

/** Loads a watched page until its network is quiet, and reads what it noted. */
export async function load(page: Page, url: string): Promise<Loading> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const { noted, paints } = await page.evaluate(() => ({
    noted: window.noted,
    paints: Object.fromEntries(performance.getEntriesByType('paint').map(({ name, startTime }) => [name, startTime])),
  }));
  const firstContent = paints['first-contentful-paint'] ?? Number.NaN;
  const late = noted.longTasks.filter(({ start, length }) => start + length > firstContent);
  return {
    firstPaint: paints['first-paint'] ?? Number.NaN,
    firstContent,
    firstChart: noted.chart === null ? undefined : Math.max(noted.chart, firstContent),
    largestContent: noted.lcp,
    blocked: late.reduce((sum, { start, length }) => sum + Math.max(0, start + length - Math.max(start, firstContent) - 50), 0),
  };
}
