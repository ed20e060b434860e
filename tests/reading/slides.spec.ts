import { expect, type Page } from '@playwright/test';
import { written } from './chapters.ts';
import { test } from './tab.ts';

const at = (page: Page) => page.locator('.slides-at');
const [first] = written as [(typeof written)[number], ...typeof written];
const step = first.steps[2]!;

const sizes = {
  'a projector of 1280 x 720': { width: 1280, height: 720 },
  'a projector of 1024 x 768': { width: 1024, height: 768 },
  'a screen of 1920 x 1080': { width: 1920, height: 1080 },
  'a phone': { width: 360, height: 740 },
};

for (const [name, viewport] of Object.entries(sizes)) {
  test(`every slide with a step, or a line to draw, fits ${name} without scrolling${name === 'a phone' ? ', but for the line' : ''}`, async ({
    tab: page,
    baseURL,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(`${baseURL}?read=steps#${first.id}`);
    await expect(at(page)).toHaveText(/\d/);
    const [over, last] = await page.evaluate(async () => {
      const [place, main] = [document.querySelector('.slides-at')!, document.querySelector('main')!];
      const [start, count] = place.textContent.split(' of ').map(Number) as [number, number];
      const beyond: string[] = [];
      for (let i = start; i <= count; i++) {
        const end = performance.now() + 10_000;
        while (place.textContent !== `${i} of ${count}` && performance.now() < end) await new Promise(requestAnimationFrame);
        const { id } = main.querySelector(innerWidth > 800 ? '.step.is-slide, .draw.is-slide' : '.step.is-slide') ?? {};
        const [down, aside] = [main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth];
        if (id && (down > 0 || aside > 0)) beyond.push(`${id} by ${down}, ${aside}`);
        if (i < count) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      }
      return [beyond, place.textContent === `${count} of ${count}`] as const;
    });
    expect(last).toBe(true);
    expect(over).toEqual([]);
  });
}

test('notes are offered only on slides that have some', async ({ tab: page }) => {
  await page.goto(`/story/${first.id}/?read=plain`);
  const id = await page.locator('.step:has(.notes)').first().getAttribute('id');
  const bare = await page.locator('.step:not(:has(.notes))').first().getAttribute('id');
  await page.goto(`/story/${first.id}/?read=steps#${id}`);
  await expect(page.getByRole('button', { name: 'Notes' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`/story/${first.id}/?read=steps#${bare}`);
  await expect(at(page)).toHaveText(/\d/);
  await expect(page.getByRole('button', { name: 'Notes' })).toBeHidden();
});

test('keys and buttons turn the slides, and both ends stop', async ({ tab: page }) => {
  await page.goto(`/story/${first.id}/?read=steps`);
  await expect(at(page)).toHaveText(/^1 of/);
  const count = (await at(page).textContent())!.split(' ').at(-1);
  for (const [key, place] of [
    ['PageDown', 2],
    ['Space', 3],
    ['ArrowRight', 4],
    ['ArrowDown', 5],
    ['ArrowLeft', 4],
    ['PageUp', 3],
    ['Shift+Space', 2],
    ['ArrowUp', 1],
    ['ArrowUp', 1],
    ['End', count],
    ['PageDown', count],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(at(page)).toHaveText(`${place} of ${count}`);
  }
  await expect(page.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(at(page)).toHaveText(`2 of ${count}`);
  // The arrow keys belong to the picture while it has the focus.
  await page.goto(`/story/${first.id}/?read=steps#${step.id}`);
  const place = await at(page).textContent();
  await page.locator('.pad[role=slider]:visible').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.readout:visible')).toHaveCount(1);
  await expect(at(page)).toHaveText(place!);
});

test('a step’s address opens its slide, and says where it is, what the picture shows and what is pointed out', async ({
  tab: page,
}) => {
  await page.goto(`/?read=steps#${step.id}`);
  await expect(page.locator(`[id="${step.id}"]`)).toBeVisible();
  await expect(page.locator('.step:visible')).toHaveCount(1);
  const title = await page.locator('.head.is-on:visible .figure-title').textContent();
  const named = await page.locator(`[id="${step.id}"]`).getAttribute('data-points');
  expect(named).toMatch(/^Pointed out: \w/);
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d+ of \\d+\\. Picture: ${title}\\. ${named}$`));
});

test('a reader who leaves the slides stands at the same step, drawn', async ({ tab: page }) => {
  await page.goto(`/?read=steps#${step.id}`);
  await expect(page.locator(`[id="${step.id}"]`)).toBeVisible();
  await page.getByRole('link', { name: 'Leave the slides' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
  await expect(page.locator(`[id="${step.id}"]`)).toHaveClass(/is-current/);
  await expect(page.locator(`[id="${step.id}"] .card`)).toBeInViewport();
  await expect(page.locator('.slides-bar')).toBeHidden();
  await expect(page.locator('.site-footer')).toBeVisible();
});

test('a swipe turns the slide on a phone', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await page.goto(`/story/${first.id}/?read=steps`);
  await expect(at(page)).toHaveText(/^1 of/);
  const swipe = (from: number, to: number) =>
    page.locator('main').evaluate(
      (main, [x0, x1]) => {
        const touch = (x: number) => new Touch({ identifier: 1, target: main, clientX: x!, clientY: 300 });
        main.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(x0!)], bubbles: true }));
        main.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(x1!)], bubbles: true }));
      },
      [from, to],
    );
  await swipe(300, 100);
  await expect(at(page)).toHaveText(/^2 of/);
  await swipe(100, 300);
  await expect(at(page)).toHaveText(/^1 of/);
  await page.close();
});

test('if the code of the slides does not come the reader gets the plain reading', async ({ tab: page }) => {
  await page.route('**/_astro/open/steps*.js', (route) => route.abort());
  await page.goto(`/?read=steps#${step.id}`);
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
  await expect(page.locator(`[id="${step.id}"] .card`)).toBeVisible();
});

test('printing from the slides prints the whole story', async ({ tab: page }) => {
  await page.goto(`/story/${first.id}/?read=steps`);
  await expect(at(page)).toHaveText(/^1 of/);
  await page.emulateMedia({ media: 'print' });
  for (const { id } of first.steps) await expect(page.locator(`[id="${id}"] .card`)).toBeVisible();
  await expect(page.locator('.slides-bar')).toBeHidden();
});
