import type { CDPSession, Page } from '@playwright/test';

const patience = 15_000;

/** When the first chart is painted with JavaScript off, in milliseconds since navigation; undefined when there is none. */
export async function firstChartWithoutScript(
  page: Page,
  session: CDPSession,
  url: string,
  charts: string,
): Promise<number | undefined> {
  await page.goto(url, { waitUntil: 'commit' });
  const giveUp = Date.now() + patience;
  while (Date.now() < giveUp) {
    const seen = await look(session, charts);
    if (seen) return Math.max(seen.now, seen.paint);
  }
  return undefined;
}

/** No script of the page runs, frames included, so the page is asked from outside as often as it answers. */
async function look(session: CDPSession, charts: string): Promise<{ now: number; paint: number } | undefined> {
  const expression = `(() => {
    const now = performance.now();
    const laidOut = [...document.querySelectorAll(${JSON.stringify(charts)})].some((chart) => chart.getClientRects().length > 0);
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    window.laidOutAt ??= laidOut ? now : undefined;
    return window.laidOutAt && paint ? { now: window.laidOutAt, paint: paint.startTime } : null;
  })()`;
  const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value ?? undefined;
}
