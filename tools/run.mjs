// @ts-check
// node tools/run.mjs astro dev: installs what is missing, then runs a tool under the project's own Node 24.
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './install.mjs';

/** @type {Record<string, string>} */
const packageOf = {
  astro: 'astro',
  biome: '@biomejs/biome',
  lighthouse: 'lighthouse',
  playwright: '@playwright/test',
  prettier: 'prettier',
  vitest: 'vitest',
};

/** The command line that runs a tool ("node", "astro", "vitest" …) under the given Node. */
export function commandFor(/** @type {string} */ node, /** @type {string} */ tool, /** @type {string[]} */ args) {
  if (tool === 'node') return [node, ...args];
  const name = packageOf[tool];
  if (!name) {
    throw new Error(
      `tools/run.mjs knows no tool "${tool}"; there are: node, ${Object.keys(packageOf).join(', ')}. Add it to packageOf there.`,
    );
  }
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [node, join(folder, typeof bin === 'string' ? bin : bin[tool]), ...args];
}

/** The environment of every tool: no telemetry, and "node" means the project's own. */
export function environment(/** @type {string} */ node, /** @type {Record<string, string>} */ extra = {}) {
  const PATH = dirname(node) + delimiter + (process.env['PATH'] ?? '');
  return { ...process.env, PATH, ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}

/** Runs a tool in this terminal until it ends, and returns its exit code; Ctrl+C reaches it and ends both. */
export function run(
  /** @type {string} */ node,
  /** @type {string} */ tool,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ extra = {},
) {
  const [command = node, ...rest] = commandFor(node, tool, args);
  const child = spawn(command, rest, { cwd: root, stdio: 'inherit', env: environment(node, extra) });
  // A terminal sends Ctrl+C to the child too, and some tools take a second one for impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 130));
  });
}

/** Runs a command's main function; a failure prints its message, not a stack, and sets the exit code. */
export async function main(/** @type {() => Promise<number> | number} */ work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Whether a module is the program that was started, not one that was imported. */
export function isProgram(/** @type {string} */ url) {
  return url === pathToFileURL(realpathSync(process.argv[1] ?? '.')).href;
}

if (isProgram(import.meta.url)) {
  const [tool, ...args] = process.argv.slice(2);
  await main(() => run(install(), tool ?? 'node', args));
}
