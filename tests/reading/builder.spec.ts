import { expect, type Page } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { codeIds } from '../../src/embed/codes.ts';
import { heightAt } from '../../src/embed/heights.ts';
import { addresses } from '../../src/render/picture.ts';
import { objections, objectionsToColours } from './axe.ts';
import { builtPages } from './site.ts';
import { test } from './tab.ts';

const code = (page: Page, id: string) => page.locator(`[data-code="${id}"] pre`);
const preview = (page: Page) => page.locator('.builder-frame iframe');

test('choosing a chart, a theme and a width changes the preview, every code and the address', async ({ tab: page }) => {
  await page.goto('/embed/');
  await page.getByLabel('Chart', { exact: true }).selectOption('states.y2022');
  await page.getByLabel('Dark', { exact: true }).check();
  await page.getByRole('button', { name: 'Phone' }).click();
  await expect(page).toHaveURL(/\/embed\/\?chart=states\.y2022&theme=dark&width=360$/);
  await expect(preview(page)).toHaveAttribute('src', '/embed/states.y2022/?theme=dark');
  await expect(page.frameLocator('.builder-frame iframe').locator('body')).toHaveCSS('background-color', 'rgb(17, 19, 23)');
  expect(await preview(page).evaluate((frame) => frame.clientWidth)).toBe(360);
  for (const id of codeIds) await expect(code(page, id)).toContainText(id === 'element' ? 'state="y2022"' : 'states.y2022');
  await expect(code(page, 'iframe')).toContainText(`height="${heightAt('states.y2022', 360)}"`);
  await expect(page.locator('.builder-told')).toContainText(`${heightAt('states.y2022', 360)} pixels high at a width of 360`);
  await expect(page.getByRole('button', { name: 'Phone' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('link', { name: /embed doctor/ })).toHaveAttribute('href', /\/embed\/doctor\/\?chart=/);
});

test('an address brings back what was chosen, and nonsense in it is ignored', async ({ tab: page }) => {
  await page.goto('/embed/?chart=deaths.waves&theme=light&width=412');
  await expect(page.getByLabel('Chart', { exact: true })).toHaveValue('deaths.waves');
  await expect(page.getByLabel('Light', { exact: true })).toBeChecked();
  await expect(page.getByRole('slider', { name: 'Width of your column' })).toHaveValue('412');
  await expect(code(page, 'iframe')).toContainText('/embed/deaths.waves/?theme=light');
  await page.goto('/embed/?chart="><script>&theme=blue&width=x');
  await expect(page.getByLabel('Chart', { exact: true })).toHaveValue(addresses[0]!);
  await expect(code(page, 'iframe')).toContainText(`height="${heightAt(addresses[0]!, 600)}"`);
});

test('a chart with all its pictures, one after another, is chosen like a picture', async ({ tab: page }) => {
  await page.goto('/embed/');
  await page.getByLabel('Chart', { exact: true }).selectOption('deaths');
  await page.getByLabel('Light', { exact: true }).check();
  await page.getByRole('button', { name: 'Article' }).click();
  await expect(page).toHaveURL(/\/embed\/\?chart=deaths&theme=light&width=600$/);
  await expect(preview(page)).toHaveAttribute('src', '/embed/deaths/?theme=light');
  await page.frameLocator('.builder-frame iframe').getByRole('button', { name: 'Next' }).click();
  await expect(page.frameLocator('.builder-frame iframe').locator('.head.is-on')).toHaveAttribute('data-for', 'deaths.waves');
  await expect(page).toHaveURL(/\?chart=deaths&theme=light&width=600$/);
  for (const id of ['iframe', 'listener', 'amp', 'lms'])
    await expect(code(page, id)).toContainText('/embed/deaths/?theme=light"');
  await expect(code(page, 'wordpress')).toContainText(/\/embed\/deaths\/\n/);
  await expect(code(page, 'element')).toContainText('chart="deaths" theme="light"');
  for (const id of ['markdown', 'slides']) await expect(code(page, id)).toContainText('/kit/deaths.all/wide-light');
  await expect(code(page, 'iframe')).toContainText(`height="${heightAt('deaths', 600)}"`);
  await expect(page.locator('.builder-told')).toContainText('Codes for “Overdose deaths by year”');
  await page.getByRole('link', { name: /embed doctor/ }).click();
  await expect(page).toHaveURL(/\/embed\/doctor\/\?chart=deaths&theme=light$/);
  await expect(page.locator('.doctor-card[data-host="policy"] pre')).toContainText('chart="deaths" theme="light"');
});

test('all pictures of a chart can begin with any of them, in the preview, the codes and the address', async ({ tab: page }) => {
  await page.goto('/embed/');
  await expect(page.getByLabel('First view')).toBeHidden();
  await page.getByLabel('Chart', { exact: true }).selectOption('deaths');
  const { states } = charts.find(({ id }) => id === 'deaths')!;
  await expect(page.getByLabel('First view').locator('option')).toHaveCount(Object.keys(states).length);
  await page.getByLabel('First view').selectOption('waves');
  await expect(page).toHaveURL(/\/embed\/\?chart=deaths&begin=waves$/);
  await expect(page.frameLocator('.builder-frame iframe').locator('.head.is-on')).toHaveAttribute('data-for', 'deaths.waves');
  for (const id of ['iframe', 'listener', 'amp', 'lms'])
    await expect(code(page, id)).toContainText('/embed/deaths/?state=waves"');
  await expect(code(page, 'element')).toContainText('chart="deaths" begin="waves" theme="auto"');
  for (const id of ['markdown', 'slides']) await expect(code(page, id)).toContainText('/kit/deaths.waves/wide-light');
  await page.reload();
  await expect(page.getByLabel('First view')).toHaveValue('waves');
  await page.getByLabel('Chart', { exact: true }).selectOption('states');
  await expect(page).toHaveURL(/\/embed\/\?chart=states$/);
  await expect(page.getByLabel('First view')).toHaveValue('');
});

test('at a width that nobody measured before, the code has the height that the preview tells', async ({ tab: page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto('/embed/?chart=deaths.waves&width=450');
  const body = page.frameLocator('.builder-frame iframe').locator('body');
  await expect(body.locator('svg.chart:visible')).toHaveCount(1);
  const height = await body.evaluate((all) => Math.ceil(all.getBoundingClientRect().height));
  await expect(code(page, 'iframe')).toContainText(`width="100%" height="${height}"`);
  await expect(preview(page)).toHaveCSS('height', `${height}px`);
});

test('the width can be changed with the keyboard and by dragging the corner of the preview', async ({ tab: page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto('/embed/?width=600');
  await page.getByRole('slider', { name: 'Width of your column' }).press('ArrowRight');
  await expect(page).toHaveURL(/width=601$/);
  await expect(page.getByRole('slider', { name: 'Width of your column' })).toHaveAttribute('aria-valuetext', '601 pixels');
  // What a browser does while somebody drags the corner.
  await page.locator('.builder-frame').evaluate((box) => {
    box.style.width = '333px';
  });
  await expect(page).toHaveURL(/width=333$/);
  await expect(page.getByRole('slider', { name: 'Width of your column' })).toHaveValue('333');
});

test('a code is copied exactly as it is shown, and its own line says so politely', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/embed/?chart=routes.chain');
  for (const id of codeIds) {
    const block = page.locator(`[data-code="${id}"]`);
    await block.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(block.getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, id).textContent());
  }
  await expect(page.locator('.copyable-said', { hasText: 'Copied' })).toHaveCount(1);
});

test('the builder needs no sideways scrolling and has nothing that axe objects to at 320, 360, 1280 and 1920 px in light and dark', async ({
  tab: page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/embed/?width=800');
  await expect(page.locator('.builder-form')).toBeVisible();
  for (const width of [320, 360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    const beyondSide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyondSide, `${width} px wide`).toBeLessThanOrEqual(0);
    expect(await objections(page), `${width} px wide, in light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await objectionsToColours(page), `${width} px wide, in dark`).toEqual([]);
  }
});

test('the page of a chart has the codes of each of its pictures, and every figure leads to the builder with its picture', async ({
  tab: page,
}) => {
  for (const address of [...addresses, ...charts.map(({ id }) => id)]) {
    const { html } = builtPages.find(({ path }) => path === `/charts/${address.split('.')[0]}/`)!;
    expect(html).toContain(`id="${address}.embed"`);
    for (const id of codeIds) expect(html).toContain(`id="${address}.code.${id}"`);
    expect(html).toContain(`href="/embed/?chart=${address}"`);
  }
  await page.goto('/charts/deaths/');
  await page.locator('[id="deaths.waves"] .figure-links').getByRole('link', { name: 'Embed' }).click();
  await expect(page.getByLabel('Chart', { exact: true })).toHaveValue('deaths.waves');
});

test('a code on the page of a chart can be opened and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/charts/deaths/');
  const details = page.locator('[id="deaths.waves.embed"]');
  await details.locator('summary').click();
  await details.locator('[data-code="iframe"]').getByRole('button').click();
  await expect(details.locator('[data-code="iframe"]').getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/embed/deaths.waves/');
});

test.describe('without JavaScript', () => {
  test('the builder shows a chart, its codes, and the way to the codes of all others', async ({ plainTab: page }) => {
    await page.goto('/embed/');
    await expect(page.locator('.builder-form')).toBeHidden();
    await expect(page.frameLocator('.builder-frame iframe').locator('svg.chart:visible')).toHaveCount(1);
    for (const id of codeIds) await expect(code(page, id)).toContainText('deaths');
    await expect(page.locator('.builder-all a')).toHaveCount(addresses.length + charts.length);
    await page.locator('.builder-all a', { hasText: 'Three waves' }).click();
    await expect(page.locator('[id="deaths.waves.embed"]')).toBeVisible();
  });
});
