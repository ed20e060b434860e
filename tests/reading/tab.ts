import { type Browser, test as base, type CDPSession, type Page } from '@playwright/test';

interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/**
 * Two tabs that a worker keeps: a new one takes longer than most pages. `tab` runs scripts, `plainTab` runs none. A test finds it blank, as
 * large as it asks for, light, with nothing stored and nobody listening. Who adds scripts to every page, grants permissions, touches
 * or counts what is not loaded yet takes a `page` of its own.
 */
export const test = base.extend<{ tab: Page; plainTab: Page }, { kept: Opened; keptPlain: Opened }>({
  kept: [async ({ browser }, use, { project }) => use(await opened(browser, project.use)), { scope: 'worker' }],
  keptPlain: [
    async ({ browser }, use, { project }) => use(await opened(browser, { ...project.use, javaScriptEnabled: false })),
    { scope: 'worker' },
  ],
  tab: async ({ kept, baseURL, viewport }, use) => lend(kept, { origin: baseURL!, size: viewport! }, use),
  plainTab: async ({ keptPlain, baseURL, viewport }, use) => lend(keptPlain, { origin: baseURL!, size: viewport! }, use),
});

interface Use {
  readonly baseURL?: string | undefined;
  readonly javaScriptEnabled?: boolean | undefined;
}
interface Asked {
  readonly origin: string;
  readonly size: { readonly width: number; readonly height: number };
}

async function opened(browser: Browser, { baseURL, javaScriptEnabled = true }: Use): Promise<Opened> {
  const page = await browser.newPage({ javaScriptEnabled, ...(baseURL && { baseURL }) });
  return { page, cdp: await page.context().newCDPSession(page) };
}

async function lend({ page, cdp }: Opened, { origin, size }: Asked, use: (page: Page) => Promise<void>): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: null });
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await use(page);
  page.removeAllListeners();
  await page.unrouteAll();
  await page.mouse.move(0, 0);
  await page.goto('about:blank');
}
