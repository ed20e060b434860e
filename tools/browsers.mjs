// @ts-check
// Installs the browsers that the tests need where they are missing, one after the other: the packages of Debian have one lock.
import { ensureBrowser } from './browser.mjs';
import { ensureEngines } from './engines.mjs';
import { install } from './install.mjs';
import { main } from './run.mjs';

await main(() => {
  const node = install();
  ensureBrowser(node);
  ensureEngines(node);
  return 0;
});
