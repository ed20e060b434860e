// @ts-check
// Finds a Chromium for the browser tests and the bench, or installs one.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { aptCommands, tryInTurn } from './apt.mjs';
import { root } from './install.mjs';
import { commandFor } from './run.mjs';

// The shell first: the same engine without the windows of a browser around it, which take longer to open than most checks do.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** How Chromium is started everywhere: no sandbox (containers run as root), no calls home that a test could see. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  // The shell would set letters on whole pixels, which no reader's browser does: lines would break elsewhere.
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that runs: CHROMIUM_PATH, one in PATH, or the one that Playwright downloaded; else undefined. */
export function findBrowser() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked && !runs(asked))
    throw new Error(`CHROMIUM_PATH is "${asked}", which does not run. Correct it, or unset it to let one be found.`);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return asked ?? [...installed, downloaded()].find(runs);
}

/** As findBrowser, but says what to do when there is none. */
export function browser() {
  const path = findBrowser();
  if (path) return path;
  throw new Error(
    'There is no Chromium. "npm test" installs one; or install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
}

/** Finds a browser or installs one: Playwright's download first, then Debian's package, which needs root. */
export function ensureBrowser(/** @type {string} */ node) {
  const found = findBrowser();
  if (found) return found;
  console.log('Installing a browser …');
  const commands = [
    commandFor(node, 'playwright', ['install', 'chromium']),
    ...aptCommands('chromium-headless-shell', 'fonts-liberation'),
    // Older Debians have no package of the shell.
    ...aptCommands('chromium', 'fonts-liberation'),
  ];
  const { found: path, said } = tryInTurn(node, commands, findBrowser);
  if (path) return path;
  throw new Error(`No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH. What was tried:\n${said}`);
}

function downloaded() {
  return createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath();
}

function runs(/** @type {string} */ path) {
  return spawnSync(path, ['--version', '--no-sandbox']).status === 0;
}
