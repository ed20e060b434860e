import { expect, type Page } from '@playwright/test';
import { offBy } from '../../src/charts/guess/draw.ts';
import { guessData } from '../../src/data/charts/guess.ts';
import { number } from '../../src/i18n/format.ts';
import { objections } from './axe.ts';
import { test } from './tab.ts';

const data = guessData();
const say = number('en');
const scene = (page: Page) => page.locator('.draw');
const status = (page: Page) => scene(page).getByRole('status');
const years = data.answer.map(([year]) => String(year));

async function open(page: Page): Promise<void> {
  await page.goto('/story/switch/');
  await scene(page).scrollIntoViewIfNeeded();
  await expect(scene(page)).toHaveClass(/is-on/);
  await page.locator('.draw-board').scrollIntoViewIfNeeded();
}

/** Where the room begins and ends on the screen, and a height in it by share from the top. */
async function room(page: Page) {
  const box = (await page.locator('.draw-board .guess-room').locator('visible=true').boundingBox())!;
  const step = box.width / data.answer.length;
  return { at: (i: number) => box.x + step * (i + 0.5), height: (share: number) => box.y + box.height * share };
}

/** What the sliders say was drawn. */
const drawn = async (page: Page) =>
  Promise.all(years.map(async (_, i) => Number(await page.locator('.draw-sliders input').nth(i).inputValue())));

test('a line drawn with the mouse is compared with the count: the mean distance, the ends and a table', async ({ tab: page }) => {
  await open(page);
  const { at, height } = await room(page);
  await page.mouse.move(at(0), height(0.7));
  await page.mouse.down();
  await page.mouse.move(at(2), height(0.5), { steps: 2 });
  await page.mouse.move(at(4), height(0.8), { steps: 2 });
  await page.mouse.up();
  const line = await drawn(page);
  expect(line[2]).toBeGreaterThan(line[0]!);
  expect(line[4]).toBeLessThan(line[0]!);
  await page.getByRole('button', { name: 'Show what happened' }).click();
  await expect(status(page)).toContainText(`off by ${say(offBy(data, line)!)} deaths a year on average`);
  await expect(status(page)).toContainText(`you drew ${say(line[4]!)}; the count was ${say(data.answer.at(-1)![1])}`);
  const rows = page.locator('.draw-table tr');
  await expect(rows).toHaveCount(years.length + 1);
  await expect(rows.nth(1)).toContainText(say(data.answer[0]![1]));
  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect(status(page)).toBeEmpty();
  await expect(page.getByRole('button', { name: 'Show me without drawing' })).toBeVisible();
});

test('sliders draw the line by keyboard, say each value, and the result is announced', async ({ tab: page }) => {
  await open(page);
  await page.getByText('Or set each year').focus();
  await page.keyboard.press('Enter');
  for (const year of years) {
    await page.keyboard.press('Tab');
    const slider = page.getByRole('slider', { name: year });
    await expect(slider).toBeFocused();
    await expect(slider).toHaveAttribute('aria-valuetext', 'not drawn yet');
    await page.keyboard.press('ArrowUp');
    await expect(slider).toHaveAttribute('aria-valuetext', /^\d\d,\d\d\d deaths$/);
  }
  const show = page.getByRole('button', { name: 'Show what happened' });
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText(`off by ${say(offBy(data, await drawn(page))!)} deaths`);
  await expect(page.getByRole('button', { name: 'Draw again' })).toBeFocused();
});

test('who does not want to draw passes by it, or sees the answer at once', async ({ tab: page }) => {
  await open(page);
  // The address is soon that of the step that the reader has come to.
  const led = page.evaluate(
    () => new Promise((done) => addEventListener('hashchange', ({ newURL }) => done(new URL(newURL).hash), { once: true })),
  );
  await page.getByRole('link', { name: 'Skip this and read on' }).click();
  expect(await led).toBe('#draw-end');
  await page.getByRole('button', { name: 'Show me without drawing' }).click();
  await expect(status(page)).toContainText(`stood at ${say(data.answer.at(-1)![1])}`);
  await expect(page.locator('.draw-table')).toBeHidden();
});

test('with reduced motion the answer is there without movement', async ({ tab: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.getByRole('button', { name: 'Show me without drawing' }).click();
  const width = () => page.locator('.draw-board svg.is-wide [data-key="answer"]').getAttribute('width').then(Number);
  expect(await width()).toBeGreaterThan(100);
});

test('nothing that is drawn is sent or kept', async ({ page }) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { at, height } = await room(page);
  await page.mouse.click(at(1), height(0.3));
  await page.getByRole('button', { name: 'Show me without drawing' }).click();
  await expect(status(page)).not.toBeEmpty();
  expect(asked).toEqual([]);
  const kept = await page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join(''),
  );
  expect(kept).toBe('');
  await page.reload();
  await expect(status(page)).toBeEmpty();
});

test('it breaks no rule of accessibility before and after the answer, in both themes', async ({ tab: page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page);
    await page.getByText('Or set each year').click();
    expect(await objections(page, { within: '.draw' })).toEqual([]);
    await page.getByRole('slider', { name: years[0]! }).press('ArrowUp');
    await page.getByRole('button', { name: 'Show me without drawing' }).click();
    expect(await objections(page, { within: '.draw' })).toEqual([]);
  }
});

test('on paper the answer stands there, whatever was drawn', async ({ tab: page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.draw-told').last()).toBeVisible();
  await expect(page.locator('.draw-controls')).toBeHidden();
  await expect(page.locator('.draw-board [data-key="end-answer"]').locator('visible=true')).toHaveText(
    say(data.answer.at(-1)![1]),
  );
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  test('a stroke in the room draws and does not scroll; one beside it scrolls', async ({ page }) => {
    await open(page);
    const { at, height } = await room(page);
    const session = await page.context().newCDPSession(page);
    const stroke = async (points: readonly (readonly [number, number])[]) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', [x, y]: readonly [number, number] = [0, 0]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
      await touch('touchStart', points[0]);
      for (const point of points.slice(1)) await touch('touchMove', point);
      await touch('touchEnd');
    };
    const top = () => page.evaluate(() => scrollY);
    const before = await top();
    await stroke(years.map((_, i) => [at(i), height(0.9 - i * 0.15)] as const));
    const line = await drawn(page);
    expect(line).toEqual([...line].sort((a, b) => a - b));
    expect(new Set(line).size).toBe(line.length);
    expect(await top()).toBe(before);
    const box = (await page.locator('.draw-board').boundingBox())!;
    await stroke([0.8, 0.6, 0.4, 0.2].map((share) => [box.x + 30, box.y + box.height * share] as const));
    await expect.poll(top).toBeGreaterThan(before + 40);
    expect(await drawn(page)).toEqual(line);
  });
});

test.describe('without scripts', () => {
  test('the answer stands there in words and picture, and nothing asks to be drawn', async ({ plainTab: page }) => {
    await page.goto('/story/switch/');
    await expect(page.locator('.draw-told').last()).toContainText(say(data.answer.at(-1)![1]));
    await expect(page.locator('.draw-board > svg').locator('visible=true')).toHaveCount(1);
    await expect(page.locator('.draw-controls')).toBeHidden();
    await expect(page.getByText('Draw how you think')).toBeHidden();
  });
});
