import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { addresses } from '../../src/render/picture.ts';
import { builtPages, isEmbed } from './site.ts';
import { test } from './tab.ts';

interface Host {
  readonly width: number;
  readonly sandbox: boolean;
  /** Empty pixels above the frame. */
  readonly above?: number;
}
/** A page of another origin that frames an embed and keeps what it is told. */
const host = (src: string, { width, sandbox, above = 0 }: Host) =>
  `<!doctype html><title>host</title><div style="height:${above}px"></div><div id="column" style="width:${width}px"><iframe id="f" src="${src}" width="100%" height="150" style="border:0" ${sandbox ? 'sandbox="allow-scripts"' : ''}></iframe></div>
   <script>window.told = []; addEventListener('message', (e) => { told.push(e.data); const d = e.data; const h = d && d.type === 'embed-size' ? d.height : 0; if (h) document.getElementById('f').height = h; });</script>`;

let server: Server;
let origin = '';
let html = '';

test.beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

async function frameIn(page: Page, src: string, options: Host) {
  html = host(src, options);
  await page.goto(origin);
  return page.frameLocator('#f');
}

test.describe.configure({ mode: 'serial' });

for (const sandbox of [false, true]) {
  test(`an embed in a ${sandbox ? 'sandboxed' : 'plain'} frame of a foreign page fits itself and answers the pointer`, async ({
    tab: page,
    baseURL,
  }) => {
    const frame = await frameIn(page, `${baseURL}/embed/deaths.after-2019/`, { width: 640, sandbox });
    const bottom = () => frame.locator('main').evaluate((main) => main.getBoundingClientRect().bottom - innerHeight);
    await expect.poll(bottom).toBeLessThanOrEqual(5);
    await expect(frame.locator('svg.is-wide')).toBeVisible();
    await expect(frame.locator('.pad')).toHaveAttribute('role', 'slider');
    await frame.locator('.pad').hover({ position: { x: 200, y: 150 } });
    await expect(frame.locator('.readout')).toBeVisible();
  });
}

test('an embed follows the width of its host and tells the new height', async ({ tab: page, baseURL }) => {
  const frame = await frameIn(page, `${baseURL}/embed/states.y2022/`, { width: 640, sandbox: false });
  await expect(frame.locator('svg.is-wide')).toBeVisible();
  await page.evaluate(() => {
    document.getElementById('column')!.style.width = '280px';
  });
  await expect(frame.locator('svg.is-compact')).toBeVisible();
  await expect
    .poll(() => frame.locator('main').evaluate((main) => main.getBoundingClientRect().bottom - innerHeight))
    .toBeLessThanOrEqual(5);
});

test('a pym host that named its child is told the height in pym’s words, and any other host is not', async ({
  tab: page,
  baseURL,
}) => {
  await frameIn(page, `${baseURL}/embed/routes.chain/?childId=example-1`, { width: 640, sandbox: false });
  const told = () =>
    page.evaluate(() => (window as unknown as { told: unknown[] }).told.filter((one) => String(one).startsWith('pym')));
  await expect
    .poll(async () => (await told()).some((one) => /^pymxPYMxexample-1xPYMxheightxPYMx\d+$/.test(String(one))))
    .toBe(true);
  await frameIn(page, `${baseURL}/embed/routes.chain/`, { width: 640, sandbox: false });
  await expect.poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told.length)).toBeGreaterThan(0);
  expect(await told()).toEqual([]);
});

for (const [query, paper] of [
  ['?theme=dark', 'rgb(17, 19, 23)'],
  ['?theme=light', 'rgb(250, 248, 243)'],
  ['?theme=auto', 'rgb(17, 19, 23)'],
  ['?theme="><script>', 'rgb(17, 19, 23)'],
] as const) {
  test(`an embed with ${query} in a dark system has its paper`, async ({ tab: page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/embed/deaths.all/${query}`);
    await expect(page.locator('body')).toHaveCSS('background-color', paper);
  });
}

test('a theme that the host asked for is on before the picture is parsed, so that no other flashes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    new MutationObserver((_, watching) => {
      if (!document.body) return;
      watching.disconnect();
      (window as unknown as { first: string }).first = document.documentElement.dataset['theme'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/embed/states.y2022/?theme=dark');
  expect(await page.evaluate(() => (window as unknown as { first: string }).first)).toBe('dark');
});

test('an embed far below in a foreign page tells its height and loads no drawing code until the reader comes near', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => /\/code\//.test(request.url()) && asked.push(request.url()));
  const frame = await frameIn(page, `${baseURL}/embed/states.y2022/`, { width: 640, sandbox: true, above: 4000 });
  await expect.poll(() => page.evaluate(() => Number(document.querySelector('iframe')!.height))).toBeGreaterThan(300);
  expect(asked).toEqual([]);
  await page.locator('#f').scrollIntoViewIfNeeded();
  await expect(frame.locator('.pad')).toHaveAttribute('role', 'slider');
});

test('no embed breaks a phone number over two lines, or is wider than its frame, at 280 px', async ({ tab: page }) => {
  await page.setViewportSize({ width: 280, height: 600 });
  for (const address of ['deaths.waves', 'routes.chain', 'states.change']) {
    await page.goto(`/embed/${address}/`);
    const lines = await page.locator('.help-line a').evaluateAll((all) => all.map((one) => one.getClientRects().length));
    expect(lines).toEqual([1, 1]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('every embed has a title, asks not to be listed and names the page of its chart as the original', () => {
  const embeds = builtPages.filter(isEmbed);
  expect(embeds).toHaveLength(addresses.length);
  for (const { path, html } of embeds) {
    const chart = path.split('/')[2]!.split('.')[0]!;
    expect(html, path).toMatch(/<title>[^<]+<\/title>/);
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(html, path).toMatch(new RegExp(`<link rel="canonical" href="https?://[^"]+/charts/${chart}/">`));
  }
});

test('an embed whose drawing code cannot be loaded keeps its picture', async ({ page }) => {
  const asked = page.waitForRequest('**/code/*.js');
  await page.route('**/code/*.js', (route) => route.abort());
  await page.goto('/embed/deaths.waves/');
  await asked;
  await expect(page.locator('svg.chart:visible')).toHaveCount(1);
  await expect(page.locator('.figure-title')).toBeVisible();
});
