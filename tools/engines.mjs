// @ts-check
// Finds Firefox and WebKit for the tests of embeds, or installs them.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptCommands, tryInTurn } from './apt.mjs';

/** @typedef {{ firefox: string, webkit: string, screen: string }} Engines the paths of Firefox, of WebKit's driver, and of the screen that WebKit needs */

/** What stands for each in PATH, and the package of Debian that brings it. */
const wanted = {
  firefox: { names: ['firefox-esr', 'firefox'], from: 'firefox-esr' },
  webkit: { names: ['WebKitWebDriver'], from: 'webkit2gtk-driver' },
  screen: { names: ['Xvfb'], from: 'xvfb' },
};

/** Where each of the programs is, undefined if nowhere in `path`. */
export function lookForEngines(path = process.env['PATH'] ?? '') {
  const folders = path.split(delimiter);
  const find = (/** @type {string[]} */ names) =>
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgramFile);
  return { firefox: find(wanted.firefox.names), webkit: find(wanted.webkit.names), screen: find(wanted.screen.names) };
}

/** The packages that bring what was not found. */
export function missingPackages(/** @type {Partial<Record<keyof Engines, string | undefined>>} */ found) {
  return Object.entries(wanted).flatMap(([name, { from }]) => (found[/** @type {keyof Engines} */ (name)] ? [] : [from]));
}

/** Firefox, WebKit's driver and a screen; says what to install when one is missing. @returns {Engines} */
export function engines() {
  const found = all();
  if (found) return found;
  throw new Error(complaint('"npm test" installs them where it may use apt-get (as root, or with sudo). '));
}

/** As engines, but installs first what is missing. @returns {Engines} */
export function ensureEngines(/** @type {string} */ node) {
  const there = all();
  if (there) return there;
  const packages = missingPackages(lookForEngines());
  console.log(`Installing ${packages.join(', ')} …`);
  const { found, said } = tryInTurn(node, aptCommands(...packages), all);
  if (found) return found;
  throw new Error(complaint('', `\nWhat was tried:\n${said}`));
}

function complaint(/** @type {string} */ hint, after = '') {
  const packages = missingPackages(lookForEngines()).join(' ');
  return (
    `The tests of embeds in Firefox and WebKit need Debian’s packages, or programs of their names in PATH: ${packages}. ` +
    `${hint}By hand, on Debian or Ubuntu: apt-get update && apt-get install --no-install-recommends ${packages}. ` +
    `Elsewhere (WebKitWebDriver is there for Linux only) run the checks in a container of Debian.${after}`
  );
}

/** @returns {Engines | undefined} */
function all() {
  const { firefox, webkit, screen } = lookForEngines();
  return firefox && webkit && screen ? { firefox, webkit, screen } : undefined;
}

function isProgramFile(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
