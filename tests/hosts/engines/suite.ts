import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest';
import { serve } from '../../../tools/serve.ts';
import * as check from '../check.ts';
import type { Driver } from '../driver.ts';
import { fittingHosts } from '../pages/index.ts';
import { type HostServer, serveHosts } from '../serve.ts';
import type { Driven } from './driven.ts';

const dist = join(import.meta.dirname, '../../../dist');
const path = '/embed/deaths.waves/';

/** The checks of every host, in the browser that `start` starts. */
export function checkHosts(name: string, start: () => Promise<Driven>): void {
  let site: Awaited<ReturnType<typeof serve>> | undefined;
  let driven: Driven | undefined;
  let server: HostServer;

  beforeAll(async () => {
    site = await serve({ dir: dist });
    driven = await start();
  });
  afterAll(async () => {
    await driven?.close();
    await site?.close();
  });
  beforeEach(async () => {
    server = await serveHosts(site!.url);
  });
  afterEach(() => server.close());

  const holds = (title: string, work: (driver: Driver, src: string) => Promise<void>) =>
    test(title, () => work(driven!.driver, new URL(path, site!.url).href));

  for (const host of fittingHosts)
    holds(`in ${name}, a ${host.name} host fits the embed at ${check.widths.join(', ')} px`, (driver, src) =>
      check.checkFitting(driver, server, host.name, src),
    );
  holds(`in ${name}, an embed whose content grows and shrinks by itself keeps fitting`, (driver, src) =>
    check.checkGrowing(driver, server, src),
  );
  holds(`in ${name}, an embed in a hidden tab fits once the tab is shown`, (driver, src) =>
    check.checkHidden(driver, server, src),
  );
  holds(`in ${name}, a lazy embed far below fits when the reader comes to it`, (driver, src) =>
    check.checkLazy(driver, server, src),
  );
  holds(`in ${name}, an embed fits before its fonts arrive, and after`, (driver) => check.checkLateFont(driver, server, path));
  holds(`in ${name}, an embed with an opaque origin fits, without storage`, (driver, src) =>
    check.checkOpaque(driver, server, src),
  );
  holds(`in ${name}, an embed whose host never answers scrolls inside its box and offers the full chart`, (driver, src) =>
    check.checkDeaf(driver, server, src),
  );
  holds(`in ${name}, an embed whose host takes its room away scrolls inside`, (driver, src) =>
    check.checkLowered(driver, server, src),
  );
  holds(`in ${name}, an embed whose frame is a little too low shows all of itself in it`, (driver, src) =>
    check.checkSnug(driver, server, src),
  );
  holds(`in ${name}, an embed whose host answers late leaves its box and fits`, (driver, src) =>
    check.checkLate(driver, server, src),
  );
  holds(`in ${name}, a link in the sandbox of WordPress leads to the full chart through the host`, (driver, src) =>
    check.checkWordPressLink(driver, server, src),
  );
}
