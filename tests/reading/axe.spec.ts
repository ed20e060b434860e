import { expect } from '@playwright/test';
import { readings } from '../../src/story/read/readings.ts';
import { objections } from './axe.ts';
import { written } from './chapters.ts';
import { test } from './tab.ts';

const chapter = written.find(({ id }) => id === 'toll')!;
const step = chapter.steps.find(({ show }) => show.startsWith('deaths.'))!;
for (const colorScheme of ['light', 'dark'] as const) {
  for (const reading of readings) {
    test(`axe objects to nothing of the ${reading} reading in ${colorScheme}`, async ({ tab: page, baseURL }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${baseURL}story/${chapter.id}/?read=${reading}#${step.id}`);
      await expect(page.locator('html')).toHaveClass(/is-ready/);
      await expect(page.locator('.stage:visible').first()).toBeVisible();
      expect(await objections(page)).toEqual([]);
    });
  }

  test(`axe objects to nothing of a picture opened large, nor of the sentences to quote, in ${colorScheme}`, async ({
    tab: page,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${baseURL}story/${chapter.id}/?read=scroll#${step.id}`);
    await expect(page.locator('html')).toHaveClass(/is-ready/);
    await page.locator(`[id="${step.id}"] .step-quote`).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.quotes:popover-open .quote').first()).toBeFocused();
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const scene = page.locator('.scene', { has: page.locator(`[id="${step.id}"]`) });
    await scene.getByRole('button', { name: 'Enlarge' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });
}
