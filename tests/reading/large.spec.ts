import { expect, type Page } from '@playwright/test';
import { picture } from '../../src/render/picture.ts';
import { written } from './chapters.ts';
import { test } from './tab.ts';

const [first] = written.filter(({ steps }) => steps.some(({ show }) => show.startsWith('deaths.'))) as [(typeof written)[number]];
const step = first.steps.find(({ show }) => show.startsWith('deaths.'))!;

/** What the wide picture at an address says, text by text. */
const wordsOf = (show: string) =>
  picture(show, 'en', 'large').frames.wide.marks.flatMap(function textsOf(mark): string[] {
    return mark.tag === 'text' ? [mark.text ?? ''] : (mark.children ?? []).flatMap(textsOf);
  });

async function open(page: Page, id = step.id) {
  await page.goto(`/story/${first.id}/?read=scroll#${id}`);
  await expect(page.locator('html')).toHaveClass(/is-ready/);
  const figure = page.locator('.scene', { has: page.locator(`[id="${id}"]`) });
  await figure.getByRole('button', { name: 'Enlarge' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a picture opens large in its wide frame, is zoomed and moved by buttons, keys and wheel, and gives the focus back', async ({
    tab: page,
  }) => {
    const dialog = await open(page);
    const picture = dialog.locator('svg.chart.is-wide');
    const box = async () => (await picture.boundingBox())!;
    expect((await box()).width).toBeGreaterThanOrEqual(719);
    const wide = (await box()).width;
    // What is wider than the phone shows its middle.
    expect((await box()).x + wide / 2).toBeCloseTo(180, 0);
    await dialog.getByRole('button', { name: 'Larger' }).click();
    expect((await box()).width).toBeCloseTo(wide * 1.5, 0);
    const { x } = await box();
    await page.keyboard.press('ArrowRight');
    expect((await box()).x).toBeCloseTo(x - 60, 0);
    await dialog.getByRole('button', { name: 'Whole picture' }).click();
    expect((await box()).width).toBeCloseTo(360, 0);
    await page.keyboard.press('+');
    expect((await box()).width).toBeCloseTo(540, 0);
    await dialog.locator('.large-stage').hover();
    await page.mouse.wheel(0, -200);
    expect((await box()).width).toBeGreaterThan(600);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('.enlarge:focus')).toHaveCount(1);
  });

  test('the picture of every step of the first scene opens large as its step shows it', async ({ tab: page }) => {
    for (const { id, show } of first.steps.filter((one) => one.show.startsWith('deaths.'))) {
      await page.goto('about:blank');
      const picture = (await open(page, id)).locator('svg.chart.is-wide');
      const words = picture.locator('text');
      await expect(words).toHaveText(wordsOf(show));
    }
  });

  test('a finger draws the picture along and two pinch it', async ({ tab: page }) => {
    const dialog = await open(page);
    const stage = dialog.locator('.large-stage');
    const picture = dialog.locator('svg.chart.is-wide');
    const at = (await stage.boundingBox())!;
    const before = (await picture.boundingBox())!;
    const touch = (type: string, pointerId: number, x: number, y: number) =>
      stage.dispatchEvent(type, {
        pointerId,
        pointerType: 'touch',
        clientX: at.x + x,
        clientY: at.y + y,
        isPrimary: pointerId === 1,
      });
    await page.evaluate(() => {
      Element.prototype.setPointerCapture = () => {};
    });
    await touch('pointerdown', 1, 200, 200);
    await touch('pointermove', 1, 100, 200);
    expect((await picture.boundingBox())!.x).toBeCloseTo(before.x - 100, 0);
    await touch('pointerdown', 2, 200, 200);
    await touch('pointermove', 2, 300, 200);
    expect((await picture.boundingBox())!.width).toBeCloseTo(before.width * 2, 0);
    await touch('pointerup', 1, 100, 200);
    await touch('pointerup', 2, 300, 200);
  });
});

test('the picture can be saved, and copied where the browser can; where it cannot the reader is told what to do', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await open(page);
  const link = dialog.getByRole('link', { name: 'Save PNG' });
  await expect(link).toHaveAttribute('href', `/kit/${step.show}/wide-light@2x.png`);
  expect((await page.request.get((await link.getAttribute('href'))!)).status()).toBe(200);
  expect((await page.request.get((await dialog.getByRole('link', { name: 'Save SVG' }).getAttribute('href'))!)).status()).toBe(
    200,
  );
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types)).toContain('image/png');
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/Save it instead/);
});
