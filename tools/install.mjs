// @ts-check
// Plain JavaScript that Node 20 runs with nothing installed, like every .mjs in this folder.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The repository's top folder, where every command of this project runs. */
export const root = resolve(import.meta.dirname, '..');

const modules = join(root, 'node_modules');
const runtime = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs what is missing and returns the path of the Node that runs everything else. */
export function install() {
  if (!modulesAreCurrent()) installPackages();
  if (!runs(runtime)) fetchRuntime();
  if (runs(runtime)) return runtime;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `The project's own Node does not run: ${runtime}. Its npm package "node" downloads it in an install script; ` +
      'allow that script (npm config get ignore-scripts should say false), delete node_modules and try again. ' +
      'Where no such binary exists (Alpine, for one), install Node 24 on the machine instead.',
  );
}

/** Whether node_modules holds exactly the versions that package-lock.json asks for. */
export function modulesAreCurrent(folder = root) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  // npm writes this file last, so an install that was cut short has none.
  const present = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => !path || optional || present[path]?.version === version);
}

/** @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function packagesIn(/** @type {string} */ lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function installPackages() {
  console.log('Installing packages (a minute or two, only when they changed) …');
  const exact = npm('ci');
  if (exact.status === 0) return;
  // A lock made where the registry lacked some platform's optional packages fails "npm ci" everywhere; "npm install"
  // takes the locked versions all the same, and --no-save leaves the lock as it is.
  const close = npm('install', '--no-save');
  if (close.status === 0) return;
  throw new Error(
    `Neither "npm ci" nor "npm install" could install the packages of package.json. npm said:\n${close.stdout}${close.stderr}`,
  );
}

function npm(/** @type {string[]} */ ...args) {
  const habits = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', [...args, ...habits], quietly({ shell: process.platform === 'win32' }));
}

/** The install script of npm's package "node" may have been skipped (ignore-scripts, or an npm that asks first). */
function fetchRuntime() {
  console.log('Fetching the project’s own Node …');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], quietly({ cwd: join(modules, 'node') }));
}

function runs(/** @type {string} */ node) {
  return spawnSync(node, ['--version']).status === 0;
}

/** @param {import('node:child_process').SpawnSyncOptions} options */
function quietly(options) {
  // Under "npm start" the first "node" in PATH is the one in node_modules, which "npm ci" is about to delete.
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
  return { cwd: root, encoding: /** @type {const} */ ('utf8'), ...options, env: { ...process.env, PATH: path.join(delimiter) } };
}
