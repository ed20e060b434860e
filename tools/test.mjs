// @ts-check
// npm test: installs what is missing, browsers included, runs every check and counts.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { ensureEngines } from './engines.mjs';
import { install, root } from './install.mjs';
import { main } from './run.mjs';
import { counted, tell, verdict } from './tell.mjs';

/** @typedef {import('./tell.mjs').Count} Count */
/** @typedef {{ name: string, needsBuild?: boolean, work: () => Promise<Count> }} Check */

const results = join(root, '.cache', 'results');

/** @returns {Check[]} */
function checks(/** @type {string} */ node, /** @type {string} */ chromium) {
  const one =
    (/** @type {string} */ tool, /** @type {string[]} */ ...args) =>
    async () =>
      verdict(await tell(node, tool, args));
  return [
    { name: 'lint and format', work: one('biome', 'check', '--error-on-warnings') },
    { name: 'format of .astro', work: one('prettier', '--check', 'src/**/*.astro') },
    { name: 'types', work: one('astro', 'check', '--minimumFailingSeverity', 'warning') },
    { name: 'unit tests', work: () => units(node) },
    { name: 'build', work: async () => verdict(await build(node, { by: tell })) },
    { name: 'budgets', needsBuild: true, work: one('node', 'tools/budgets.ts') },
    { name: 'browser tests', needsBuild: true, work: () => readings(node, chromium) },
    { name: 'embeds in Firefox and WebKit', needsBuild: true, work: () => hosts(node) },
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
async function readings(/** @type {string} */ node, /** @type {string} */ chromium) {
  const file = join(results, 'playwright.json');
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'];
  const code = await tell(node, 'playwright', args, { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return counted(file, code, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));
}

async function perform(/** @type {Check} */ check, /** @type {boolean} */ built) {
  const began = performance.now();
  const count = check.needsBuild && !built ? verdict(1) : await check.work();
  const note = check.needsBuild && !built ? 'not run, there is no build' : `${count.passed} passed, ${count.failed} failed`;
  console.log(`${count.failed ? '✗' : '✓'} ${check.name}: ${note} (${Math.round((performance.now() - began) / 1000)} s)`);
  return count;
}

await main(async () => {
  const node = install();
  const chromium = ensureBrowser(node);
  ensureEngines(node);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const sum = { passed: 0, failed: 0 };
  let built = false;
  for (const check of checks(node, chromium)) {
    const { passed, failed } = await perform(check, built);
    if (check.name === 'build') built = failed === 0;
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed ? 1 : 0;
});
