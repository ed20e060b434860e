import { createRequire } from 'node:module';
import { Builder, type WebElement } from 'selenium-webdriver';
import { engines } from '../../../tools/engines.mjs';
import { frameScript, widthScript } from '../driver.ts';
import { until } from '../seen.ts';
import { type Driven, home } from './driven.ts';
import { startScreen } from './screen.ts';

// A folder of a CommonJS package, which import cannot name in a way that its types know.
const { DriverService } = createRequire(import.meta.url)(
  'selenium-webdriver/remote',
) as typeof import('selenium-webdriver/remote');

const arrived = "location.href + (document.readyState === 'loading' ? ' loads' : ' arrived')";

/** Starts WebKitGTK's small browser on a screen of its own; it is driven over WebDriver. */
export async function webkit(): Promise<Driven> {
  await using begun = new AsyncDisposableStack();
  const { env, remove } = home();
  begun.defer(remove);
  const screen = await startScreen();
  begun.defer(screen.close);
  const service = new DriverService.Builder(engines().webkit)
    .setLoopback(true)
    .setEnvironment({ ...env, DISPLAY: screen.display, GDK_BACKEND: 'x11' })
    .build();
  begun.defer(() => service.kill());
  const browser = await new Builder()
    .usingServer(await service.start(60_000))
    // With "eager" WebKitGTK 2.50 never answers a script that is sent while a page loads; with "none" it does, and we look ourselves.
    .withCapabilities({ browserName: 'MiniBrowser', pageLoadStrategy: 'none' })
    .build();
  begun.defer(() => browser.quit());
  const evaluate = async <Value>(script: string): Promise<Value> => browser.executeScript<Value>(`return ${script}`);
  const kept = begun.move();
  return {
    driver: {
      goto: async (url) => {
        await browser.get(url);
        const look = () => evaluate<string>(arrived);
        await until('the page does not come', look, (said) => said === `${url} arrived`);
      },
      eval: evaluate,
      inside: async (script) => {
        await browser.switchTo().frame(await evaluate<WebElement>(frameScript));
        try {
          return await evaluate(script);
        } finally {
          await browser.switchTo().defaultContent();
        }
      },
      setWidth: (px) => evaluate(widthScript(px)),
    },
    close: () => kept.disposeAsync(),
  };
}
