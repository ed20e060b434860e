import { expect, type Page } from '@playwright/test';
import { test } from '../reading/tab.ts';
import * as check from './check.ts';
import { type Driver, widthScript } from './driver.ts';
import { fittingHosts } from './pages/index.ts';
import { fits } from './seen.ts';
import { type HostServer, serveHosts } from './serve.ts';

let server: HostServer;
const path = 'embed/deaths.waves/';

test.beforeEach(async ({ baseURL }) => {
  server = await serveHosts(baseURL!);
});
test.afterEach(() => server.close());

function driverOf(page: Page): Driver {
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    eval: (script) => page.evaluate(script),
    inside: async (script) => {
      const [, frame] = page.frames();
      if (!frame) throw new Error('The host has no frame yet.');
      return frame.evaluate(script);
    },
    setWidth: async (px) => void (await page.evaluate(widthScript(px))),
  };
}

for (const { name } of fittingHosts) {
  test(`a ${name} host fits the embed at 430, 610 and 310 px`, async ({ tab: page, baseURL }) => {
    await check.checkFitting(driverOf(page), server, name, baseURL + path);
  });
}

test('an embed whose content grows and shrinks by itself keeps fitting', ({ tab: page, baseURL }) =>
  check.checkGrowing(driverOf(page), server, baseURL + path));

test('an embed in a hidden tab fits once the tab is shown', ({ tab: page, baseURL }) =>
  check.checkHidden(driverOf(page), server, baseURL + path));

test('a lazy embed far below fits when the reader comes to it', ({ tab: page, baseURL }) =>
  check.checkLazy(driverOf(page), server, baseURL + path));

test('an embed fits before its fonts arrive, and after', ({ tab: page }) =>
  check.checkLateFont(driverOf(page), server, `/${path}`));

test('an embed with an opaque origin fits, without storage', ({ tab: page, baseURL }) =>
  check.checkOpaque(driverOf(page), server, baseURL + path));

test('an embed whose host never answers scrolls inside its box and offers the full chart', ({ tab: page, baseURL }) =>
  check.checkDeaf(driverOf(page), server, baseURL + path));

test('an embed whose host takes its room away scrolls inside', ({ tab: page, baseURL }) =>
  check.checkLowered(driverOf(page), server, baseURL + path));

test('an embed whose frame is a little too low shows all of itself in it', ({ tab: page, baseURL }) =>
  check.checkSnug(driverOf(page), server, baseURL + path));

test('an embed whose host answers late leaves its box and fits', ({ tab: page, baseURL }) =>
  check.checkLate(driverOf(page), server, baseURL + path));

test('hostile messages change nothing in an embed and get no answer', ({ tab: page, baseURL }) =>
  check.checkHostile(driverOf(page), server, baseURL + path));

test('a link in the sandbox of WordPress leads to the full chart through the host', ({ tab: page, baseURL }) =>
  check.checkWordPressLink(driverOf(page), server, baseURL + path));

test('an embed with blocked storage fits', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await check.checkFitting(driverOf(page), server, 'plain', baseURL + path);
  expect(await driverOf(page).inside('(() => { try { return !localStorage } catch { return "blocked" } })()')).toBe('blocked');
});

test('an embed fits when a phone is turned', async ({ tab: page, baseURL }) => {
  const driver = driverOf(page);
  await page.setViewportSize({ width: 380, height: 740 });
  await driver.goto(server.page('plain', baseURL + path));
  await driver.eval("document.getElementById('column').style.width = 'auto'");
  await fits(driver, 360);
  for (const width of [740, 380]) {
    await page.setViewportSize({ width, height: 1120 - width });
    await driver.setWidth(width - 20);
    await fits(driver, width - 20);
  }
});

for (const percent of [90, 110, 150]) {
  test.describe(`at a zoom of ${percent} %`, () => {
    test.use({ deviceScaleFactor: percent / 100 });
    test('an embed fits', ({ page, baseURL }) => check.checkFitting(driverOf(page), server, 'plain', baseURL + path));
  });
}

test('an embed that is opened by itself says nothing to itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { heard: [] });
    addEventListener('message', ({ data }) => (window as unknown as { heard: unknown[] }).heard.push(data));
  });
  await page.goto(path);
  await expect(page.locator('.pad')).toHaveAttribute('role', 'slider');
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.dataset['fit'])).toBeUndefined();
});
