import type { CDPSession, Page } from '@playwright/test';

/** How a page took being scrolled from top to bottom. */
export interface Scrolling {
  readonly frames: number;
  readonly longestFrame: number;
  readonly slowFrames: number;
  /** Milliseconds of main-thread work for each 1000 CSS px. */
  readonly workPer1000px: number;
  readonly px: number;
  readonly shifts: number;
  readonly heapMB: number;
}

/** A brisk reader's pace, in CSS px a second. */
const pace = 2900;

/** Scrolls a loaded page to its end, as a reader does, by input that the browser answers itself. */
export async function scrollThrough(page: Page, session: CDPSession): Promise<Scrolling> {
  await page.evaluate(noteFrames);
  const before = await metrics(session);
  await toTheEnd(page, session);
  const after = await metrics(session);
  await session.send('HeapProfiler.collectGarbage');
  const { px, shifts, frames } = await page.evaluate(() => ({
    px: scrollY,
    shifts: window.noted.shifts,
    frames: window.frameMs,
  }));
  return {
    frames: frames.length,
    longestFrame: Math.max(0, ...frames),
    slowFrames: frames.filter((ms) => ms > 50).length,
    workPer1000px: ((after('TaskDuration') - before('TaskDuration')) * 1000) / (px / 1000),
    px,
    shifts,
    heapMB: (await metrics(session))('JSHeapUsedSize') / 1e6,
  };
}

/** What scrolling an empty page as high costs: less than that no page can. */
export async function emptyWork(page: Page, session: CDPSession, px: number): Promise<number> {
  await page.goto('about:blank');
  await page.setContent(`<body style="margin:0"><div style="height:${px}px"></div>`);
  await page.evaluate(noteFrames);
  const before = await metrics(session);
  await toTheEnd(page, session);
  return (((await metrics(session))('TaskDuration') - before('TaskDuration')) * 1000) / (px / 1000);
}

/** The page may be longer or shorter than it looked at first: what is far away has a guessed height. */
async function toTheEnd(page: Page, session: CDPSession): Promise<void> {
  const left = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
  for (let yDistance = await left(); yDistance > 1; yDistance = await left())
    await session.send('Input.synthesizeScrollGesture', {
      x: 180,
      y: 600,
      yDistance: -yDistance,
      speed: pace,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
}

declare global {
  interface Window {
    /** How long each frame took, in milliseconds. */
    frameMs: number[];
  }
}

/** Runs in the page. */
function noteFrames(): void {
  window.frameMs = [];
  let last = performance.now();
  const note = (now: number) => {
    window.frameMs.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return (name) => list.find((one) => one.name === name)?.value ?? Number.NaN;
}
