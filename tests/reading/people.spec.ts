import { expect, type Page } from '@playwright/test';
import { bundle } from '../../src/embed/bundle.ts';
import { picture } from '../../src/render/picture.ts';
import { hashOfPoints } from '../pictures/points.ts';
import { test } from './tab.ts';

const root = `${process.cwd()}/src`;
const harness = bundle(
  `import { payload } from 'virtual:chart/people/en/draw'; import { bring } from '${root}/story/live.ts'; window.people = { payload, bring };`,
  'iife',
);
const scales = ['one', 'day', 'year', 'all'];

type Shown = Parameters<typeof hashOfPoints>[0];
interface Live {
  draw: (state: string, ms: number) => void;
  points: (frame: string) => Shown;
}
declare global {
  interface Window {
    people: { payload: unknown; bring: (figure: Element, payload: unknown) => Live };
    dots: Live;
  }
}

/** Opens the embed with all scales, its figure in our hands. */
async function open(page: Page): Promise<void> {
  const code = await harness;
  // Without its own code the figure is ours alone.
  await page.route('**/code/people.*', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.goto('/embed/people/');
  await page.waitForFunction(() => 'people' in window);
  await page.evaluate(() => {
    window.dots = window.people.bring(document.querySelector('.figure')!, window.people.payload);
  });
}

/** The hash of the points that the canvas of a frame holds. */
const hashOf = async (page: Page, frame: string) => {
  const { starts, tops, ...rest } = await page.evaluate((name) => {
    const points = window.dots.points(name);
    return { ...points, starts: [...points.starts], tops: [...points.tops] };
  }, frame);
  return hashOfPoints({ ...rest, starts: Uint32Array.from(starts), tops: Float64Array.from(tops) });
};
const built = (state: string, frame: 'compact' | 'wide') =>
  hashOfPoints(picture(`people.${state}`, 'en', 'embed').frames[frame].marks.find(({ points }) => points)!.points!);

/** How much of the canvas that is seen has something on it, in percent. */
const inked = (page: Page) =>
  page.evaluate(() => {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>('canvas.dots')].find(
      (one) => one.getBoundingClientRect().width,
    )!;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let opacity = 0;
    for (let i = 3; i < data.length; i += 4) opacity += data[i]!;
    return (opacity / 255 / (data.length / 4)) * 100;
  });

for (const [frame, width] of [
  ['compact', 360],
  ['wide', 1280],
] as const)
  test(`every dot ends where the build has it, from every scale to every scale, in a window of ${width} px`, async ({
    tab: page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page);
    for (const from of scales)
      for (const to of scales) {
        await page.evaluate(
          ([a, b]) => {
            window.dots.draw(a!, 0);
            window.dots.draw(b!, 0);
          },
          [from, to],
        );
        expect([from, to, await hashOf(page, frame)]).toEqual([from, to, built(to, frame)]);
      }
  });

test('a zoom that another one interrupts goes on from where it is, and ends where the build has it', async ({ tab: page }) => {
  await open(page);
  await page.evaluate(() => {
    window.dots.draw('year', 0);
    window.dots.draw('all', 400);
    requestAnimationFrame(() => requestAnimationFrame(() => window.dots.draw('day', 400)));
  });
  await expect.poll(() => hashOf(page, 'wide')).toBe(built('day', 'wide'));
  await expect.poll(() => inked(page)).toBeGreaterThan(10);
});

test('the canvas shows dots in every scale, in the colour of the theme, and the markup below it is then not seen', async ({
  tab: page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  // The canvas is laid out and painted a frame after the figure is brought to life.
  await expect.poll(() => inked(page)).toBeGreaterThan(0);
  const cover: number[] = [];
  for (const state of scales) {
    await page.evaluate((to) => window.dots.draw(to, 0), state);
    cover.push(await inked(page));
  }
  const [one, day, year, all] = cover as [number, number, number, number];
  expect(one).toBeGreaterThan(0);
  expect(one).toBeLessThan(1);
  expect(day).toBeGreaterThan(10);
  expect(year).toBeGreaterThan(25);
  expect(all).toBeGreaterThan(35);
  const colourAt = () =>
    page.evaluate(() => {
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>('canvas.dots')].find(
        (c) => c.getBoundingClientRect().width,
      )!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const i = data.findIndex((value, at) => at % 4 === 3 && value === 255);
      return [...data.slice(i - 3, i)];
    });
  await page.evaluate(() => window.dots.draw('day', 0));
  expect(await colourAt()).toEqual([0xf0, 0x69, 0x8c]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(colourAt).toEqual([0x8a, 0x15, 0x38]);
  await expect(page.locator('svg.is-wide .points')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('svg.is-wide .points')).toBeVisible();
  await expect(page.locator('canvas.dots').first()).toBeHidden();
});

test('nothing is painted while the picture is out of sight, and what was asked for is there when it comes back', async ({
  tab: page,
}) => {
  await open(page);
  await page.evaluate(() => window.dots.draw('one', 0));
  await expect.poll(() => inked(page)).toBeLessThan(1);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.figure')!.style.marginTop = '300vh';
  });
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.figure')!.getBoundingClientRect().top > innerHeight))
    .toBe(true);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => window.dots.draw('all', 400));
  expect(await hashOf(page, 'wide')).toBe(built('all', 'wide'));
  expect(await inked(page)).toBeLessThan(1);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.figure')!.style.marginTop = '';
  });
  await expect.poll(() => inked(page)).toBeGreaterThan(35);
});

test('without scripts every scale is a still picture with all of its dots', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const state of scales) {
    await page.goto(`/embed/people.${state}/`);
    const dots = page.locator('svg.is-wide .points');
    await expect(dots).toBeVisible();
    expect((await dots.boundingBox())!.height).toBeGreaterThan(state === 'one' ? 10 : 300);
  }
  await context.close();
});
