import type { Browser } from '@playwright/test';
import { count } from '../../src/charts/people/say.ts';
import type { PeopleData } from '../../src/charts/people/types.ts';
import { chartData } from '../../src/data/chart-data.ts';
import { conditions, phone } from './conditions.ts';
import { median } from './measure.ts';

/** What a zoom of one dot a person cost, on the slowed phone. */
interface Zoom {
  readonly from: string;
  readonly to: string;
  readonly frames: readonly number[];
  /** What the page's thread worked for each of them, whatever else the machine did. */
  readonly workMs: number;
  /** How many pixels the canvas has. */
  readonly pixels: number;
}

const zooms = ['one day', 'day year', 'year all', 'all year', 'one all'].map((pair) => pair.split(' ') as [string, string]);

/** The stepper's embed of `people`, which moves by its buttons as every reader moves it; the time between frames while it does. */
export async function benchPeople(browser: Browser, site: string, runs: number): Promise<string> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(`${site}embed/people/`);
  await page.locator('canvas.is-painted').waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const worked = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  const taken: Zoom[] = [];
  for (let run = 0; run <= runs; run++)
    for (const [from, to] of zooms) {
      await page.evaluate(rest, from);
      const before = await worked();
      const { frames, pixels } = await page.evaluate(zoom, to);
      // The first run has the browser compile the code.
      taken.push({ from, to, frames, pixels, workMs: ((await worked()) - before) / frames.length });
    }
  const memory = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  await context.close();
  const { total } = count(chartData('people') as PeopleData);
  return [
    `  ${total.toLocaleString('en')} dots`,
    ...zooms.map(([from, to]) => line(taken.filter((one) => one.from === from && one.to === to))),
    memoryOf(taken, memory),
  ].join('\n');
}

function line([first, ...rest]: readonly Zoom[]): string {
  const { from, to } = first!;
  const frames = rest.flatMap((one) => one.frames).sort((a, b) => a - b);
  const ms = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(1)} ms`;
  return `  ${`${from} to ${to}`.padEnd(14)} frame every ${ms(median(frames))} (to beat: 16.7), ${ms(median(rest.map(({ workMs }) => workMs)))} of it work, 95 of 100 within ${ms(frames[Math.floor(frames.length * 0.95)])}, longest ${ms(frames.at(-1))}, of the very first zoom ${ms(Math.max(...first!.frames))} (to beat: 50)`;
}

const memoryOf = (taken: readonly Zoom[], heap: number): string => {
  const pixels = Math.max(...taken.map((one) => one.pixels));
  // Opacities, the image, the canvas and the copy that is shown.
  return `  memory: heap ${(heap / 1e6).toFixed(1)} MB with all of the page, canvas of ${pixels.toLocaleString('en')} pixels ${((pixels * 13) / 1e6).toFixed(1)} MB (to beat: 80 in all)`;
};

/** Runs in the page: shows a scale and waits until nothing moves. */
async function rest(state: string): Promise<void> {
  document.querySelector<HTMLElement>(`.steps a[data-state="${state}"]`)!.click();
  for (let i = 0; i < 60; i++) await new Promise(requestAnimationFrame);
}

/** Runs in the page: zooms to a scale and takes the time between frames until the motion is over. */
async function zoom(state: string): Promise<{ frames: number[]; pixels: number }> {
  const { width, height } = document.querySelector<HTMLCanvasElement>('canvas.is-painted')!;
  const frames: number[] = [];
  const begun = performance.now();
  document.querySelector<HTMLElement>(`.steps a[data-state="${state}"]`)!.click();
  for (let last = begun; last - begun < 500; ) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return { frames, pixels: width * height };
}
