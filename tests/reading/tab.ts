import { test as base, type CDPSession, type Page } from '@playwright/test';
import { axeAtHand } from './axe.ts';

interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/**
 * Two tabs that a worker keeps, for tests that open a page each by the hundred: a new tab takes longer than the page. `tab`
 * runs scripts, `plainTab` runs none. A test finds it blank, of the size of a laptop, light, with nothing stored and nobody listening.
 */
export const test = base.extend<{ tab: Page; plainTab: Page }, { kept: Opened; keptPlain: Opened }>({
  kept: [async ({ browser }, use) => use(await browser.newPage().then(opened)), { scope: 'worker' }],
  keptPlain: [
    async ({ browser }, use) => use(await browser.newPage({ javaScriptEnabled: false }).then(opened)),
    { scope: 'worker' },
  ],
  tab: async ({ kept, baseURL }, use) => lend(kept, baseURL!, use),
  plainTab: async ({ keptPlain, baseURL }, use) => lend(keptPlain, baseURL!, use),
});

async function opened(page: Page): Promise<Opened> {
  await page.addInitScript(axeAtHand);
  return { page, cdp: await page.context().newCDPSession(page) };
}

async function lend({ page, cdp }: Opened, origin: string, use: (page: Page) => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: null });
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await use(page);
  page.removeAllListeners();
  await page.unrouteAll();
  await page.goto('about:blank');
}
