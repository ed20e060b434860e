import type { Browser } from '@playwright/test';
import { phone, slowDown } from './conditions.ts';
import { type Loading, load } from './load.ts';
import { firstChartWithoutScript } from './plain.ts';
import { emptyWork, type Scrolling, scrollThrough } from './scroll.ts';
import { firstCharts, watch } from './watch.ts';

/** Everything one run measures. */
export type Run = Loading & Scrolling & { readonly plainChart: number | undefined; readonly emptyWork: number };

/** One run: a cold load and a full scroll, then a cold load with JavaScript off. */
export async function measureOnce(browser: Browser, url: string): Promise<Run> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.addInitScript(watch, firstCharts);
  const session = await slowDown(page);
  const loading = await load(page, url);
  const scrolling = await scrollThrough(page, session);
  const empty = await emptyWork(page, session, scrolling.px);
  await context.close();
  return { ...loading, ...scrolling, emptyWork: empty, plainChart: await plain(browser, url) };
}

async function plain(browser: Browser, url: string): Promise<number | undefined> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  const found = await firstChartWithoutScript(page, await slowDown(page), url, firstCharts);
  await context.close();
  return found;
}

/** The middle value of each measure; a measure that any run lacks is lacking. */
export function medianOf(runs: readonly Run[]): Run {
  const keys = Object.keys(runs[0] ?? {}) as (keyof Run)[];
  return Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))])) as unknown as Run;
}

/** The middle of some numbers, the lower of two middles; undefined when one is lacking. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((one) => one !== undefined).sort((a, b) => a - b);
  return known.length === values.length ? known[(known.length - 1) >> 1] : undefined;
}
