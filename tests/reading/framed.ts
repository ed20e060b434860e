import type { Page } from '@playwright/test';

/** Opens embeds side by side, each in a frame of one blank page of the site, and wakes them as a reader who touches them does. */
export async function openFramed(page: Page, baseURL: string, embeds: readonly string[]): Promise<void> {
  await page.goto(`${baseURL}robots.txt`);
  await page.evaluate(
    async (all) => {
      const frames = all.map((src) => {
        const frame = Object.assign(document.createElement('iframe'), { src, width: 640, height: 800 });
        return { frame, loaded: new Promise((done) => frame.addEventListener('load', done)) };
      });
      document.body.replaceChildren(...frames.map(({ frame }) => frame));
      await Promise.all(frames.map(({ loaded }) => loaded));
      for (const { frame } of frames) frame.contentWindow!.dispatchEvent(new Event('pointerover'));
      const isAwake = (frame: HTMLIFrameElement) => frame.contentDocument!.querySelector('.pad[role=slider]') !== null;
      const end = performance.now() + 10_000;
      while (!frames.every(({ frame }) => isAwake(frame)) && performance.now() < end) await new Promise(requestAnimationFrame);
    },
    embeds.map((embed) => `${baseURL}embed/${embed}`),
  );
}
