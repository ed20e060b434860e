import type { BrowserContextOptions, CDPSession, Page } from '@playwright/test';

/** The phone that everything is measured on. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** Lighthouse's slow 4G and its slow-down of the processor; rates in bytes per second. */
export const conditions = {
  cpuSlowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 },
};

/** Puts a page under the conditions; what it loads from now on is slow. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', conditions.network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
  await session.send('Performance.enable');
  return session;
}
