import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { vintageOf } from '../../src/data/chart-data.ts';
import { speak } from '../../src/i18n/read.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { foreignPage } from './foreign.ts';
import { test } from './tab.ts';

const htmlOf = (address: string) => readFileSync(`dist/embed/${address}/index.html`, 'utf8');

for (const address of addresses) {
  test(`an archive of ${address} without scripts, styles’ fonts or network shows picture, source, date, credit and licence`, async ({
    plainTab: page,
  }) => {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: htmlOf(address) }) : route.abort(),
    );
    await page.goto('http://archive.test/2036/page');
    const one = picture(address, 'en');
    await expect(page.locator('svg.chart:visible')).toHaveCount(1);
    await expect(page.locator('.figure-foot')).toContainText(one.source);
    await expect(page.locator('.figure-foot')).toContainText(`Data as of ${speak('en').date(vintageOf(one.chart.id))}.`);
    await expect(page.locator('.figure-foot')).toContainText('Chain Reaction contributors, CC BY 4.0');
    await expect(page.locator('a[rel~=license]')).toHaveAttribute('href', 'https://creativecommons.org/licenses/by/4.0/');
  });
}

test('an embed leaves no cookie and nothing stored, and asks one origin only', async ({ page, baseURL, context }) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.goto('/embed/states.y2022/');
  await expect(page.locator('.pad')).toHaveAttribute('role', 'slider');
  await page.locator('.pad').hover();
  await expect(page.locator('.readout')).toBeVisible();
  expect([...asked]).toEqual([new URL(baseURL!).origin]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('an embed without an origin works in a host whose own policy allows nothing but the frame', async ({
  tab: page,
  baseURL,
}) => {
  const host = await foreignPage(
    `<!doctype html><iframe sandbox="allow-scripts" width="640" height="700" src="${baseURL}/embed/deaths.all/"></iframe>`,
    `default-src 'none'; frame-src ${baseURL}`,
  );
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.pad')).toHaveAttribute('role', 'slider');
  await frame.locator('.pad').hover({ position: { x: 200, y: 150 } });
  await expect(frame.locator('.readout')).toBeVisible();
  // The host asks for its own icon and its own policy says no: that is about the host.
  expect(said.filter((line) => !line.includes('favicon'))).toEqual([]);
  await host.close();
});

test('the drawing code of an embed is one file named by its hash, and any origin may load it', async ({ request }) => {
  const [, code] = /data-code="([^"]+)"/.exec(htmlOf('deaths.all'))!;
  expect(code).toMatch(/^\/code\/deaths\.[0-9a-f]{10}\.js$/);
  const response = await request.get(code!);
  expect(response.headers()['access-control-allow-origin']).toBe('*');
  expect(response.headers()['cache-control']).toContain('immutable');
  expect(await response.text()).not.toMatch(/\bimport\s*(?:[({'"]|[\w$]+\s+from)/);
});
