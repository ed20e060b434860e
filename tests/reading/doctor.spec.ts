import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { hostIds } from '../../src/embed/doctor/hosts.ts';
import { verdictOn } from '../../src/embed/doctor/report.ts';
import { heightAt } from '../../src/embed/heights.ts';
import { test } from './tab.ts';

const here = '/embed/doctor/';
const chart = 'deaths.waves';
const card = (page: Page, host: string) => page.locator(`#${host}`);
const light = (page: Page, host: string) => card(page, host).locator('.doctor-light');

/** Brings a host near and gives its frame, and the chart's frame inside it. */
async function enter(page: Page, host: string): Promise<{ outer: Frame; inner: Locator; embed: () => Promise<Frame> }> {
  await card(page, host).scrollIntoViewIfNeeded();
  const outer = (await (await card(page, host).locator('.doctor-view iframe').elementHandle())!.contentFrame())!;
  const inner = outer.locator('iframe');
  await expect(inner).toHaveCount(1);
  return { outer, inner, embed: async () => (await (await inner.elementHandle())!.contentFrame())! };
}

/** How much of the chart lies below the lower edge of its frame, in CSS px, as the chart's own document has it. */
const beyond = (embed: Frame) =>
  embed.evaluate(() => Math.round(document.querySelector('.figure')!.getBoundingClientRect().bottom - innerHeight));

/** The height that a chart needs at a width where it may run no script, as a browser without scripts lays it out. */
async function bareHeight(plain: Page, address: string, width: number): Promise<number> {
  await plain.setViewportSize({ width, height: 2000 });
  await plain.goto(`/embed/${address}/`);
  return plain.evaluate(async () => {
    await document.fonts.ready;
    return Math.ceil(document.body.getBoundingClientRect().height);
  });
}

const listening = ['wordpress', 'pym', 'resizer4', 'resizer5', 'datawrapper', 'amp', 'lms', 'column', 'rtl', 'dark', 'policy'];

test('in each host that listens the chart is fitted, and its light says so', async ({ tab: page }) => {
  await page.goto(`${here}?chart=${chart}`);
  for (const host of listening) {
    const { embed } = await enter(page, host);
    await expect(light(page, host), host).toHaveAttribute('data-light', 'fitted');
    await expect(light(page, host), host).toHaveText('Fitted');
    await expect.poll(async () => beyond(await embed()), host).toBeLessThanOrEqual(0);
    await expect(card(page, host).locator('.doctor-size'), host).toHaveText(/^Frame \d+ × \d+ px; the chart needs \d+ px\.$/);
  }
});

for (const host of ['fixed', 'ghost']) {
  test(`in the host ${host}, which listens to nobody, the reader scrolls inside, and the light says so`, async ({
    tab: page,
  }) => {
    // At this width the chart needs a lot more than the height that its code states.
    await page.goto(`${here}?chart=seizures.fall&width=360`);
    const { inner, embed } = await enter(page, host);
    await expect(light(page, host)).toHaveAttribute('data-light', 'scrolled');
    const frame = await embed();
    await expect(frame.locator('html')).toHaveAttribute('data-fit', 'box');
    const top = () => frame.evaluate(() => document.querySelector('.figure')!.getBoundingClientRect().top);
    const before = await top();
    await inner.scrollIntoViewIfNeeded();
    await inner.hover();
    await page.mouse.wheel(0, 60);
    await expect.poll(top).toBeLessThan(before);
  });
}

test('a Ghost card of a column’s width shows the whole chart without any listener', async ({ tab: page }) => {
  await page.goto(`${here}?chart=${chart}&width=600`);
  const { embed } = await enter(page, 'ghost');
  await expect(light(page, 'ghost')).toHaveAttribute('data-light', 'fitted');
  await expect.poll(async () => beyond(await embed())).toBeLessThanOrEqual(0);
});

for (const [address, width] of [
  ['deaths.all', 346],
  ['seizures.fall', 346],
  ['seizures', 360],
  ['deaths.waves', 600],
  ['deaths.all', 1000],
] as const) {
  test(`where no script may run the need of ${address} at ${width} px is measured, and the browser scrolls to the rest`, async ({
    tab: page,
    plainTab,
  }) => {
    await page.goto(`${here}?chart=${address}&width=${width}`);
    const { inner } = await enter(page, 'noscript');
    const need = await bareHeight(plainTab, address, width);
    const height = heightAt(address, 600);
    await expect(card(page, 'noscript').locator('.doctor-size')).toHaveText(
      `Frame ${width} × ${height} px; the chart needs ${need} px.`,
    );
    const verdict = verdictOn({ width, height, need, fit: 'box' });
    await expect(light(page, 'noscript')).toHaveAttribute('data-light', verdict);
    const title = inner.contentFrame().locator('.figure-title').first();
    await expect(title).toBeVisible();
    if (verdict === 'fitted') return;
    const top = async () => (await title.boundingBox())!.y - (await inner.boundingBox())!.y;
    const before = await top();
    await inner.hover();
    await page.mouse.wheel(0, 60);
    await expect.poll(top).toBeLessThan(before);
  });
}

test('a chart that is too high for its frame and does not let its reader scroll is clipped', async ({ page }) => {
  const mute =
    '<!doctype html><body style="height:700px"><script>parent.postMessage({type:"embed-size",height:700},"*")</script>';
  await page.route('**/embed/deaths.waves/', (route) => route.fulfill({ contentType: 'text/html', body: mute }));
  await page.goto(`${here}?chart=${chart}`);
  for (const host of ['fixed', 'ghost']) {
    await enter(page, host);
    await expect(light(page, host)).toHaveAttribute('data-light', 'clipped');
    await expect(card(page, host).locator('.doctor-size')).toHaveText(/the chart needs 700 px\.$/);
  }
});

for (const [window, widths] of [
  [360, [326, 326, 326, 326]],
  [1280, [280, 360, 600, 800]],
  [1920, [280, 360, 600, 800]],
] as const) {
  test(`in a window of ${window} px the frames are as wide as the column that was chosen, where there is room`, async ({
    tab: page,
  }) => {
    await page.setViewportSize({ width: window, height: 900 });
    await page.goto(here);
    const column = page.getByRole('combobox', { name: 'Width of the column' });
    for (const [i, chosen] of ['280', '360', '600', '800'].entries()) {
      await column.selectOption(chosen);
      const { inner } = await enter(page, 'rtl');
      const expected = Math.min(Number(chosen), widths[i]!);
      await expect.poll(() => inner.evaluate((frame) => frame.clientWidth)).toBe(expected);
    }
  });
}

test('the doctor understands the addresses of the builder', async ({ tab: page }) => {
  await page.goto(`${here}?chart=deaths&state=waves&width=412`);
  await expect(page.getByLabel('Chart')).toHaveValue('deaths.waves');
  await expect(page.getByRole('combobox', { name: 'Width of the column' })).toHaveValue('412');
  const { inner } = await enter(page, 'pym');
  await expect.poll(() => inner.evaluate((frame) => frame.clientWidth)).toBe(412);
  await page.goto(`${here}?chart=deaths&begin=waves`);
  await expect(page.getByLabel('First view')).toHaveValue('waves');
  const { embed } = await enter(page, 'policy');
  await expect.poll(async () => (await embed()).url()).toMatch(/\/embed\/deaths\/\?state=waves$/);
  await expect(card(page, 'policy').locator('pre')).toContainText('chart="deaths" begin="waves"');
  await expect(card(page, 'column').locator('pre')).toContainText('/embed/deaths/?state=waves');
  await page.getByLabel('Chart').selectOption('states.y2022');
  await expect(page.getByLabel('First view')).toBeHidden();
  await expect(page).toHaveURL(/\?chart=states\.y2022$/);
});

test('WordPress hides the link once the chart has named the secret', async ({ tab: page }) => {
  await page.goto(here);
  const { outer, inner } = await enter(page, 'wordpress');
  await expect(inner).toBeVisible();
  await expect(inner).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(outer.locator('blockquote')).toBeHidden();
});

test('a host is a stranger to the doctor, and its chart to the host', async ({ tab: page }) => {
  await page.goto(here);
  const { outer, embed } = await enter(page, 'pym');
  expect(await outer.evaluate(() => self.origin)).toBe('null');
  expect(await (await embed()).evaluate(() => self.origin)).toBe('null');
});

test('frames load when the reader comes near, and nothing comes from elsewhere', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => request.url().startsWith(baseURL!) || foreign.push(request.url()));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(here);
  const frames = page.locator('.doctor-view iframe');
  await expect(page.locator('.doctor-summary')).toContainText(`0 of ${hostIds.length} pages measured`);
  expect(await frames.count()).toBeLessThanOrEqual(1);
  for (const host of hostIds) {
    await enter(page, host);
    await expect(light(page, host)).not.toHaveAttribute('data-light', 'waiting');
  }
  await expect(frames).toHaveCount(hostIds.length);
  await expect(page.locator('.doctor-summary')).toContainText(`${hostIds.length} of ${hostIds.length} pages measured`);
  expect(foreign).toEqual([]);
});

test('what is chosen stands in the address, in every host and in every code, and the way back leads back', async ({
  tab: page,
}) => {
  await page.goto(here);
  await page.getByLabel('Chart').selectOption('states.y2022');
  await expect(page).toHaveURL(/\?chart=states\.y2022$/);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect(page).toHaveURL(/\?chart=states\.y2022&theme=dark$/);
  const { embed } = await enter(page, 'column');
  await expect.poll(async () => (await embed()).url()).toMatch(/\/embed\/states\.y2022\/\?theme=dark$/);
  const title = await page.getByLabel('Chart').locator('option:checked').textContent();
  await expect(card(page, 'column').locator('.doctor-view iframe')).toHaveAccessibleName(
    new RegExp(`^Column .*${title!.trim()}`),
  );
  await expect(card(page, 'column').locator('pre')).toContainText('/embed/states.y2022/?theme=dark');
  await expect(card(page, 'policy').locator('pre')).toContainText('chart="states" state="y2022" theme="dark"');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('auto');
  await page.goBack();
  await expect(page.getByLabel('Chart')).toHaveValue('deaths.all');
  await expect(page).toHaveURL(/\/embed\/doctor\/$/);
});

test('nonsense in the address shows the first chart, in the doctor and in its hosts', async ({ tab: page }) => {
  const nonsense = '?chart=%22%3E%3Cimg%20src%3Dx%3E&theme=__proto__&width=1e9';
  await page.goto(here + nonsense);
  await expect(page.getByLabel('Chart')).toHaveValue('deaths.all');
  await page.goto(`${here}hosts/column/${nonsense}`);
  await expect(page.locator('iframe')).toHaveAttribute('src', /\/embed\/deaths\.all\/$/);
  await expect(page.locator('img')).toHaveCount(0);
});

test('what a stranger says in a host’s name lights nothing', async ({ tab: page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(here);
  await page.evaluate(async () => {
    const heard = new Promise((done) => addEventListener('message', done, { once: true }));
    postMessage({ doctor: 'policy', width: 300, height: 400, need: 400, fit: 'box' }, '*');
    await heard;
  });
  await expect(light(page, 'policy')).toHaveAttribute('data-light', 'waiting');
});

test('the code for a host is found and copied with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(here);
  await card(page, 'policy').locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(card(page, 'policy').locator('.doctor-open')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, 'policy').getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await card(page, 'policy').locator('pre').textContent());
});

test('without JavaScript every host shows the first chart, and nothing offers a choice or promises a measure', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(here);
  await expect(page.locator('.doctor-noscript')).toBeVisible();
  await expect(page.locator('.doctor-view iframe')).toHaveCount(hostIds.length);
  await expect(page.locator('#wordpress iframe').contentFrame().locator('iframe').contentFrame().locator('h1')).toBeVisible();
  await expect(light(page, 'wordpress')).toHaveText('Not measured');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show' })).toHaveCount(0);
  await expect(page.getByText('near the window').filter({ visible: true })).toHaveCount(0);
  await context.close();
});

test('the doctor needs no sideways scrolling at 320, 360, 1280, 1920 and 2560 px', async ({ tab: page }) => {
  for (const asked of ['', '?width=800']) {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(here + asked);
    for (const width of [320, 360, 1280, 1920, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const beyondSide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyondSide, `${width} px wide, ${asked || 'as it opens'}`).toBeLessThanOrEqual(0);
    }
  }
});
