import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { vintageOf } from '../../src/data/chart-data.ts';
import { speak } from '../../src/i18n/read.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { foreignPage } from './foreign.ts';
import { test } from './tab.ts';

const htmlOf = (address: string) => readFileSync(`dist/embed/${address}/index.html`, 'utf8');

for (const { id } of charts) {
  test(`archives of the pictures of ${id} without scripts, styles’ fonts or network show picture, source, date, credit, licence and help line, and miss fonts alone`, async ({
    plainTab: page,
  }) => {
    const all = addresses.filter((address) => address.startsWith(`${id}.`));
    // The archive shows each page that it kept in a frame, as archives do.
    const shelf = all.map((address) => `<iframe width="640" height="800" src="/2036/${address}"></iframe>`).join('');
    const missed: string[] = [];
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (route.request().isNavigationRequest())
        return route.fulfill({ contentType: 'text/html', body: pathname === '/' ? shelf : htmlOf(pathname.split('/').at(-1)!) });
      missed.push(pathname);
      return route.abort();
    });
    await page.goto('http://archive.test/');
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map(({ contentDocument: kept }) => {
        const shown = (selector: string) => [...kept!.querySelectorAll(selector)].filter((one) => one.checkVisibility());
        return {
          pictures: shown('svg.chart').filter((one) => one.getBoundingClientRect().height > 0).length,
          feet: shown('.figure-foot').map((one) => one.textContent.replace(/\s+/g, ' ')),
          licences: shown('a[rel~=license]').map((one) => one.getAttribute('href')),
          helpLines: shown('.help-line').length,
        };
      }),
    );
    const said = [`Data as of ${speak('en').date(vintageOf(id))}.`, 'Chain Reaction contributors, CC BY 4.0', 'Source'];
    for (const [i, address] of all.entries()) {
      const { feet, ...rest } = seen[i]!;
      const licences = ['https://creativecommons.org/licenses/by/4.0/'];
      expect({ address, ...rest }).toEqual({ address, pictures: 1, licences, helpLines: 1 });
      expect(feet, address).toHaveLength(1);
      for (const words of [picture(address, 'en').source, ...said]) expect(feet[0], address).toContain(words);
    }
    expect(missed.filter((path) => !path.endsWith('.woff2') && !path.startsWith('/favicon'))).toEqual([]);
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
