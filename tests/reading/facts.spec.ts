import { expect } from '@playwright/test';
import { steps } from './site.ts';
import { test } from './tab.ts';

const id = steps.find(({ show }) => show.startsWith('deaths.'))!.id;

test('a figure opens its card at a click, with its source, and Escape gives the focus back', async ({ tab: page }) => {
  await page.goto(`/#${id}`);
  const fact = page.locator(`[id="${id}"] a.fact`).first();
  await fact.click();
  const card = page.locator('.fact-card:popover-open');
  await expect(card).toBeVisible();
  await expect(card.locator('a[href^="http"]').first()).toBeVisible();
  await expect(fact).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(fact).toBeFocused();
});

test('a figure opens its card at Enter, and the card says whether it is final', async ({ tab: page }) => {
  await page.goto(`/#${id}`);
  const fact = page.locator(`[id="${id}"] a.fact`).first();
  await fact.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.fact-card:popover-open')).toContainText('Final');
});

test('a card stays inside a phone’s window', async ({ tab: page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/#${id}`);
  for (const fact of await page.locator(`[id="${id}"] a.fact`).all()) {
    await fact.evaluate((link) => link.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await fact.click();
    const box = await page.locator('.fact-card:popover-open').boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(320);
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThanOrEqual(640);
    await page.keyboard.press('Escape');
  }
});

test('arrow keys walk the values of a picture and say them', async ({ tab: page }) => {
  await page.goto('/charts/deaths/');
  const pad = page.locator('.pad').first();
  await expect(pad).toHaveAttribute('role', 'slider');
  await pad.focus();
  await page.keyboard.press('ArrowRight');
  await expect(pad).toHaveAttribute('aria-valuetext', /^1999\. .*16,849/);
  await page.keyboard.press('End');
  await expect(pad).toHaveAttribute('aria-valuetext', /^2025\. .*provisional/);
  await expect(page.locator('.readout').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.readout').first()).toBeHidden();
});

test('the pointer shows the value under it', async ({ tab: page }) => {
  await page.goto('/charts/monthly/');
  const pad = page.locator('.pad').first();
  await expect(pad).toHaveAttribute('role', 'slider');
  await pad.hover({ position: { x: 40, y: 120 } });
  await expect(page.locator('.readout').first()).toContainText('deaths reported');
});

test('the theme switch changes the theme and keeps it', async ({ tab: page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark colors' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 19, 23)');
  await page.goto('/about/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('from the card of a figure, a second click stands before the row it comes from', async ({ tab: page }) => {
  await page.goto(`/#${id}`);
  await page.locator(`[id="${id}"] a.fact`).first().click();
  await page.locator('.fact-card:popover-open a[href*="/data/"]').first().click();
  await expect(page.locator('.row-card')).toBeVisible();
});
