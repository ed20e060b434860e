// @ts-check
// npm test: installs what is missing, browsers included, runs every check and counts.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { build } from './build.mjs';
import { install, root } from './install.mjs';
import { main } from './run.mjs';
import { counted, tell, verdict } from './tell.mjs';

/** @typedef {import('./tell.mjs').Count} Count */
/** @typedef {{ name: string, needs?: readonly string[], work: () => Promise<Count> }} Check */

const results = join(root, '.cache', 'results');

/**
 * The checks in rows, each one after the other; the rows of a stage run beside each other. The types come after the build has read
 * what both write anew, and the browsers are fetched while there is something else to do. @returns {Check[][][]}
 */
function stages(/** @type {string} */ node) {
  const one =
    (/** @type {string} */ tool, /** @type {string[]} */ ...args) =>
    async () =>
      verdict(await tell(node, tool, args));
  const inBrowsers = { needs: ['build', 'browsers'] };
  return [
    [
      [
        { name: 'lint and format', work: one('biome', 'check', '--error-on-warnings') },
        { name: 'format of .astro', work: one('prettier', '--check', 'src/**/*.astro') },
        { name: 'unit tests', work: () => units(node) },
        { name: 'types', work: one('astro', 'check', '--minimumFailingSeverity', 'warning') },
      ],
      [
        { name: 'build', work: async () => verdict(await build(node, { by: tell })) },
        { name: 'budgets', needs: ['build'], work: one('node', 'tools/budgets.ts') },
      ],
      [{ name: 'browsers', work: one('node', 'tools/browsers.mjs') }],
    ],
    [
      [
        { name: 'browser tests', ...inBrowsers, work: () => readings(node) },
        { name: 'embeds in Firefox and WebKit', ...inBrowsers, work: () => hosts(node) },
      ],
    ],
  ];
}

/** @returns {Promise<Count>} */
async function units(/** @type {string} */ node) {
  return vitest(node, 'vitest', 'tests/vitest.config.ts');
}

/** @returns {Promise<Count>} */
async function hosts(/** @type {string} */ node) {
  return vitest(node, 'engines', 'tests/hosts/engines/vitest.config.ts');
}

/** @returns {Promise<Count>} */
async function vitest(/** @type {string} */ node, /** @type {string} */ name, /** @type {string} */ config) {
  const file = join(results, `${name}.json`);
  const args = ['run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tell(node, 'vitest', args);
  return counted(file, code, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
}

/** @returns {Promise<Count>} */
async function readings(/** @type {string} */ node) {
  const file = join(results, 'playwright.json');
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=dot,json'];
  const code = await tell(node, 'playwright', args, { CHROMIUM_PATH: browser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return counted(file, code, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));
}

/** Performs a row of checks; `held` are the names of those that held so far. */
async function perform(/** @type {Check[]} */ row, /** @type {Set<string>} */ held) {
  const sum = { passed: 0, failed: 0 };
  for (const { name, needs = [], work } of row) {
    const began = performance.now();
    const missing = needs.filter((one) => !held.has(one));
    const { passed, failed } = missing.length ? verdict(1) : await work();
    const note = missing.length ? `not run, for want of: ${missing.join(', ')}` : `${passed} passed, ${failed} failed`;
    console.log(`${failed ? '✗' : '✓'} ${name}: ${note} (${Math.round((performance.now() - began) / 1000)} s)`);
    if (!failed) held.add(name);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

await main(async () => {
  const node = install();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const held = new Set();
  const sums = [];
  for (const rows of stages(node)) sums.push(...(await Promise.all(rows.map((row) => perform(row, held)))));
  const [passed, failed] = [sums.reduce((sum, one) => sum + one.passed, 0), sums.reduce((sum, one) => sum + one.failed, 0)];
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
});
