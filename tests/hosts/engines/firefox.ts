import { launch } from 'puppeteer-core';
import { engines } from '../../../tools/engines.mjs';
import { widthScript } from '../driver.ts';
import { type Driven, home } from './driven.ts';

/** Starts Firefox without a window; it is driven over WebDriver BiDi. */
export async function firefox(): Promise<Driven> {
  await using begun = new AsyncDisposableStack();
  const { env, remove } = home();
  begun.defer(remove);
  const browser = await launch({
    browser: 'firefox',
    executablePath: engines().firefox,
    env,
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    timeout: 60_000,
    protocolTimeout: 60_000,
  });
  begun.defer(() => browser.close());
  const page = await browser.newPage();
  const kept = begun.move();
  return {
    driver: {
      goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 })),
      eval: <Value>(script: string) => page.evaluate(script) as Promise<Value>,
      inside: async <Value>(script: string) => {
        const [, frame] = page.frames();
        if (!frame) throw new Error('The host has no frame yet.');
        return (await frame.evaluate(script)) as Value;
      },
      setWidth: async (px) => void (await page.evaluate(widthScript(px))),
    },
    close: () => kept.disposeAsync(),
  };
}
