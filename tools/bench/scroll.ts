import type { CDPSession, Page } from '@playwright/test';

/** How a page took being scrolled from top to bottom. */
export interface Scrolling {
  readonly frames: number;
  readonly longestFrame: number;
  readonly slowFrames: number;
  /** Milliseconds of main-thread work for each 1000 CSS px. */
  readonly workPer1000px: number;
  readonly shifts: number;
  readonly heapMB: number;
}

const stepPx = 48;

/** Scrolls a loaded page to its end, a step each frame, which is a brisk reader's pace of about 2900 px a second. */
export async function scrollThrough(page: Page, session: CDPSession): Promise<Scrolling> {
  const before = await metrics(session);
  const frames = await page.evaluate(frameLengths, stepPx);
  const after = await metrics(session);
  await session.send('HeapProfiler.collectGarbage');
  const { px, shifts } = await page.evaluate(() => ({ px: scrollY, shifts: window.noted.shifts }));
  return {
    frames: frames.length,
    longestFrame: Math.max(0, ...frames),
    slowFrames: frames.filter((ms) => ms > 50).length,
    workPer1000px: ((after('TaskDuration') - before('TaskDuration')) * 1000) / (px / 1000),
    shifts,
    heapMB: (await metrics(session))('JSHeapUsedSize') / 1e6,
  };
}

/** Runs in the page. */
function frameLengths(step: number): Promise<number[]> {
  return new Promise((done) => {
    const lengths: number[] = [];
    const go = (last: number) =>
      requestAnimationFrame((now) => {
        lengths.push(now - last);
        const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        if (atEnd) return done(lengths);
        scrollBy({ top: step, behavior: 'instant' });
        go(now);
      });
    requestAnimationFrame(go);
  });
}

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return (name) => list.find((one) => one.name === name)?.value ?? Number.NaN;
}
