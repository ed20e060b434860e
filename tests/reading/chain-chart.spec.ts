import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { codes } from '../../src/embed/codes.ts';
import { heightAt } from '../../src/embed/heights.ts';
import { test } from './tab.ts';

let server: Server;
let origin = '';
let html = '';
let policy = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = createServer((_, response) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) };
    response.writeHead(200, headers).end(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

const fallback = '<p><a href="/charts/">A chart of deaths</a></p>';
const element = (attributes: string) => `<chain-chart ${attributes}>${fallback}</chain-chart>`;

/** A page of another origin with this body; `told` are its errors. */
async function openHost(page: Page, body: string, { csp = '' } = {}) {
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(error.message));
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  html = `<!doctype html><html lang="en"><title>host</title>${body}`;
  policy = csp;
  await page.goto(origin);
  return told;
}
const script = (baseURL: string | undefined) => `<script async src="${baseURL}/embed/v1.js"></script>`;
const frames = (page: Page) => page.locator('chain-chart iframe');
/** How much higher the n-th frame is than what it shows: 0, or less than a pixel. */
const spare = (page: Page, n = 0) =>
  page
    .frameLocator(`chain-chart >> nth=${n} >> iframe`)
    .locator('body')
    .evaluate((body) => Math.floor(innerHeight - body.getBoundingClientRect().height));

test('several charts on one foreign page each fit themselves, have a title and wait for the reader', async ({
  tab: page,
  baseURL,
}) => {
  const charts = ['chart="deaths" state="all"', 'chart="states" state="y2022" theme="dark"', 'chart="routes" state="chain"'];
  const told = await openHost(page, `${script(baseURL)}${charts.map(element).join('')}`);
  await expect(frames(page)).toHaveCount(3);
  for (const n of [0, 1, 2]) {
    await frames(page).nth(n).scrollIntoViewIfNeeded();
    await expect.poll(() => spare(page, n)).toBe(0);
    await expect(frames(page).nth(n)).toHaveAttribute('title', 'A chart of deaths');
    await expect(frames(page).nth(n)).toHaveAttribute('loading', 'lazy');
  }
  await expect(page.locator('chain-chart a').first()).toBeHidden();
  expect(told).toEqual([]);
});

/** The code for an element, as a page of this site makes it. */
function elementCode(baseURL: string | undefined): string {
  const one = {
    site: baseURL!.replace(/\/$/, ''),
    address: 'deaths.all',
    shown: 'deaths.all',
    title: 'A chart',
    height: heightAt('deaths.all', 600),
    theme: 'auto',
    credit: 'Source: the office. Picture: us, CC BY 4.0.',
    overflow: 'O',
  } as const;
  return codes(one).find(({ id }) => id === 'element')!.code;
}

test('a chart pasted with its code moves nothing in the page, however late its script comes', async ({ page, baseURL }) => {
  const code = elementCode(baseURL);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let release = () => {};
  const isPainted = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/embed/v1.js', async (route) => {
    await isPainted;
    await route.continue();
  });
  html = `<!doctype html><html lang="en"><title>host</title><div style="width:600px">${code}<p>What stands below.</p></div>`;
  policy = '';
  await page.goto(origin, { waitUntil: 'commit' });
  await page.getByText('What stands below.').waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  release();
  await expect.poll(() => spare(page)).toBe(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0))).toBeLessThan(
    0.001,
  );
});

test('a chart follows its column and its attributes', async ({ tab: page, baseURL }) => {
  await openHost(page, `<div id="column">${element('chart="deaths" state="all" label="Deaths"')}</div>${script(baseURL)}`);
  await expect(frames(page)).toHaveAttribute('title', 'Deaths');
  await expect.poll(() => spare(page)).toBe(0);
  await page.locator('#column').evaluate((column) => {
    column.style.width = '280px';
  });
  await expect(page.frameLocator('chain-chart iframe').locator('svg.is-compact')).toBeVisible();
  await expect.poll(() => spare(page)).toBe(0);
  await page.locator('chain-chart').evaluate((chart) => {
    chart.setAttribute('state', 'waves');
    chart.setAttribute('theme', 'dark');
  });
  await expect(frames(page)).toHaveAttribute('src', `${baseURL}/embed/deaths.waves/?theme=dark`);
  await expect(page.frameLocator('chain-chart iframe').locator('body')).toHaveCSS('background-color', 'rgb(17, 19, 23)');
  await expect.poll(() => spare(page)).toBe(0);
});

test('a chart that is moved, taken off and put back is there again', async ({ tab: page, baseURL }) => {
  const told = await openHost(page, `<main></main>${element('chart="deaths" state="all"')}${script(baseURL)}`);
  await expect.poll(() => spare(page)).toBe(0);
  await page.evaluate(() => {
    const chart = document.querySelector('chain-chart')!;
    chart.remove();
    document.querySelector('main')!.append(chart);
  });
  await expect.poll(() => spare(page)).toBe(0);
  expect(told).toEqual([]);
});

test('the script leaves no global behind, and may be included twice', async ({ tab: page, baseURL }) => {
  const told = await openHost(
    page,
    `<script>window.before = Object.getOwnPropertyNames(window)</script>${script(baseURL)}${element('chart="deaths" state="all"')}${script(baseURL)}`,
  );
  await expect(frames(page)).toHaveCount(1);
  await page.waitForLoadState('load');
  const added = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter((name) => !(window as unknown as { before: string[] }).before.includes(name)),
  );
  expect(added.filter((name) => name !== 'before' && !/^\d+$/.test(name))).toEqual([]);
  expect(told).toEqual([]);
});

test('a host whose policy allows only scripts and frames of this site shows the chart, and reports nothing', async ({
  tab: page,
  baseURL,
}) => {
  const csp = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}`;
  const told = await openHost(page, `${element('chart="deaths" state="all"')}${script(baseURL)}`, { csp });
  await expect.poll(() => spare(page)).toBe(0);
  await expect(page.locator('chain-chart')).toHaveCSS('display', 'block');
  expect(told.filter((line) => !/favicon/.test(line))).toEqual([]);
});

test('messages that are not the chart’s own change nothing and throw nothing', async ({ tab: page, baseURL }) => {
  const told = await openHost(page, `${element('chart="deaths" state="all"')}${script(baseURL)}<iframe id="other"></iframe>`);
  await expect.poll(() => spare(page)).toBe(0);
  const height = () => frames(page).evaluate((frame) => (frame as HTMLIFrameElement).style.height);
  const before = await height();
  await page.evaluate(() => {
    for (const data of [null, 3, 'x', [], { type: 'embed-size', height: 9 }, { type: 'embed-size', height: 'calc(9px)' }])
      postMessage(data, '*');
    dispatchEvent(new MessageEvent('message', { data: { type: 'embed-size', height: 9 } }));
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await height()).toBe(before);
  expect(told).toEqual([]);
});

test('an element whose state is not there shows the chart with its first picture', async ({ tab: page, baseURL }) => {
  await openHost(page, `${script(baseURL)}${element('chart="deaths" state="renamed"')}`);
  await expect(frames(page)).toHaveAttribute('src', /\/embed\/deaths\/$/);
  await expect(frames(page).contentFrame().locator('svg.chart:visible')).toHaveCount(1);
  await expect.poll(() => spare(page)).toBe(0);
  await expect(page.locator('chain-chart a')).toBeHidden();
});

test('an element whose script stands where the site was before it moved shows its chart', async ({ tab: page, baseURL }) => {
  const old = createServer(({ url }, response) => response.writeHead(301, { location: new URL(url!, baseURL).href }).end());
  await new Promise<void>((ready) => old.listen(0, '127.0.0.1', ready));
  const { port } = old.address() as AddressInfo;
  await openHost(page, `${element('chart="deaths" state="all"')}${script(`http://127.0.0.1:${port}`)}`);
  await expect(frames(page)).toHaveAttribute('src', `http://127.0.0.1:${port}/embed/deaths.all/`);
  await expect.poll(() => spare(page)).toBe(0);
  old.closeAllConnections();
  old.close();
});

test('an element that names no chart, or one that is not there, shows the link inside it', async ({ tab: page, baseURL }) => {
  await openHost(page, `${element('chart="../x"')}${element('chart="nothing" state="here"')}${script(baseURL)}`);
  for (const n of [0, 1]) await expect(page.locator('chain-chart a').nth(n)).toBeVisible();
  await expect(frames(page)).toHaveCount(1);
});

test('a chart inside a sandboxed page, where nothing has an origin, fits itself too', async ({ tab: page, baseURL }) => {
  const inner = `${element('chart="deaths" state="all"')}${script(baseURL)}`.replaceAll('"', '&quot;');
  await openHost(page, `<iframe id="box" sandbox="allow-scripts" width="700" height="900" srcdoc="${inner}"></iframe>`);
  const chart = page.frameLocator('#box').frameLocator('chain-chart iframe').locator('body');
  await expect.poll(() => chart.evaluate((body) => Math.floor(innerHeight - body.getBoundingClientRect().height))).toBe(0);
});

test('the host script may be loaded from anywhere, and is asked for again after a while', async ({ request }) => {
  const answer = await request.get('/embed/v1.js');
  expect(answer.headers()['content-type']).toContain('text/javascript');
  expect(answer.headers()['access-control-allow-origin']).toBe('*');
  expect(answer.headers()['cache-control']).not.toContain('immutable');
});

test.describe('without JavaScript', () => {
  test('the element as its code makes it shows the picture, its source and its licence', async ({ plainTab: page, baseURL }) => {
    await openHost(page, elementCode(baseURL));
    const image = page.locator('chain-chart img');
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(600);
    await expect(image).toHaveAttribute('alt', 'A chart');
    await expect(page.locator('chain-chart')).toContainText('Source: the office. Picture: us, CC BY 4.0.');
  });

  test('the element is a link to the chart', async ({ plainTab: page, baseURL }) => {
    await openHost(page, `${element('chart="deaths" state="all"')}${script(baseURL)}`);
    await expect(page.getByRole('link', { name: 'A chart of deaths' })).toBeVisible();
  });
});
