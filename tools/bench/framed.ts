import { setTimeout as pass } from 'node:timers/promises';
import type { Browser, CDPSession } from '@playwright/test';
import { phone, slowDown } from './conditions.ts';
import { firstCharts, watch } from './watch.ts';

/** What a host page with frames cost, read while a reader flings through it. */
export interface FramedRun {
  /** Over the wire, everything, fonts apart. */
  readonly bytes: number;
  readonly scriptBytes: number;
  /** When the last frame had painted, in milliseconds since navigation. */
  readonly lastPainted: number;
  /** What long tasks of the host's thread took beyond 50 ms each. */
  readonly blocked: number;
  readonly heapMB: number;
  readonly shifts: number;
}

const patience = 120_000;
const quietMs = 1000;

/** Opens a host page on the slow phone. `fling` goes through it again and again until every frame has painted; without, it only loads. */
export async function openFramed(browser: Browser, url: string, count: number, fling = true): Promise<FramedRun> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.addInitScript(watch, firstCharts);
  const session = await slowDown(page);
  const seen = await follow(session);
  await page.goto(url, { waitUntil: 'commit' });
  if (fling) {
    const done = page.evaluate(flingUntilTold);
    // A page that goes on flinging would slow all that follow.
    await seen.painted(count).finally(() => page.evaluate(() => dispatchEvent(new Event('bench-done'))));
    await done;
  }
  await page.waitForLoadState('load');
  await seen.quiet();
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const noted = await page.evaluate(() => window.noted);
  await context.close();
  return {
    ...seen.read(),
    blocked: noted.longTasks.reduce((sum, { length }) => sum + Math.max(0, length - 50), 0),
    heapMB: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6,
    shifts: noted.shifts,
  };
}

/** Notes what goes over the wire and when each frame first paints something. */
async function follow(session: CDPSession) {
  const paints = new Map<string, number>();
  const typeOf = new Map<string, string>();
  const weight = { Font: 0, Script: 0, all: 0 };
  let began = Number.NaN;
  let main = '';
  let told = () => {};
  let last = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, type, timestamp, frameId, documentURL, request }) => {
    if (!main && type === 'Document' && documentURL === request.url) [main, began] = [frameId ?? '', timestamp];
    typeOf.set(requestId, type ?? '');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = typeOf.get(requestId);
    last = performance.now();
    weight.all += encodedDataLength;
    if (type === 'Font' || type === 'Script') weight[type] += encodedDataLength;
  });
  session.on('Page.lifecycleEvent', ({ frameId, name, timestamp }) => {
    if (name !== 'firstPaint' && name !== 'firstContentfulPaint') return;
    if (frameId !== main) paints.set(frameId, Math.max(timestamp, paints.get(frameId) ?? 0));
    told();
  });
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  return {
    painted: (count: number) =>
      new Promise<void>((done, fail) => {
        const tooLong = setTimeout(
          () => fail(new Error(`Only ${paints.size} of ${count} frames painted in ${patience / 1000} s; is the site built?`)),
          patience,
        );
        told = () => {
          if (paints.size < count) return;
          clearTimeout(tooLong);
          done();
        };
        told();
      }),
    /** Waits until nothing has arrived for a second. */
    quiet: async () => {
      while (performance.now() - last < quietMs) await pass(quietMs / 4);
    },
    read: () => ({
      bytes: weight.all - weight.Font,
      scriptBytes: weight.Script,
      lastPainted: (Math.max(0, ...paints.values()) - began) * 1000,
    }),
  };
}

/**
 * Runs in the page: half a screen further each frame, from the top again after the end, until told that all is seen. With whole
 * screens the last frame would be in view for one frame only, and browsers paint what they throttled a frame later.
 */
function flingUntilTold(): Promise<void> {
  return new Promise((done) => {
    let told = false;
    addEventListener('bench-done', () => {
      told = true;
    });
    const go = () => {
      if (told) return done();
      const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      scrollTo({ top: atEnd ? 0 : scrollY + innerHeight / 2, behavior: 'instant' });
      requestAnimationFrame(go);
    };
    requestAnimationFrame(go);
  });
}
