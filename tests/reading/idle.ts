import type { Page } from '@playwright/test';

/** Makes the pages that a tab opens from now on always idle: the frame that is not seen is drawn then, and a busy machine seldom is. */
export async function beIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = (work) => window.setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 }));
  });
}
