// @ts-check
// Builds the site, unless nothing that the build reads has changed since the last time.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { install, root } from './install.mjs';
import { isProgram, main, run } from './run.mjs';

const inputs = [
  'src',
  'content',
  'public',
  'tools/promise',
  'tests/published.txt',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'CITATION.cff',
];
// The painter of the kits' images takes and gives back the memory of every layer, megabytes at a time: it may keep it, in large pages.
const memory = { MIMALLOC_PURGE_DELAY: '-1', MIMALLOC_ALLOW_LARGE_OS_PAGES: '1' };
const settings = ['SITE_URL', 'BASE_PATH', 'CONTACT'];
const stamp = join(root, '.cache', 'build.json');
const firstPage = join(root, 'dist', 'index.html');

/** Builds into dist/ when needed; returns the exit code of `astro build`, or 0 when the last build still holds. `by` runs the tool. */
export async function build(/** @type {string} */ node, { always = false, by = run } = {}) {
  const read = fingerprint(root, process.env);
  if (!always && stampHolds(read)) return 0;
  rmSync(stamp, { force: true });
  const code = await by(node, 'astro', ['build'], memory);
  if (code === 0) leaveStamp(read);
  return code;
}

/** One hash over every file and setting that the build reads. */
export function fingerprint(/** @type {string} */ folder, /** @type {NodeJS.ProcessEnv} */ env) {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${env[name] ?? ''}\n`);
  for (const file of inputs.flatMap((input) => filesIn(join(folder, input)))) {
    hash
      .update(`${relative(folder, file).split(sep).join('/')}\n`)
      .update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** Also asks whether dist/ is the one we left: `astro build` may have been run by hand with other settings. */
function stampHolds(/** @type {string} */ read) {
  try {
    const left = JSON.parse(readFileSync(stamp, 'utf8'));
    return left.read === read && left.written === statSync(firstPage).mtimeMs;
  } catch {
    return false;
  }
}

function leaveStamp(/** @type {string} */ read) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ read, written: statSync(firstPage).mtimeMs }));
}

if (isProgram(import.meta.url)) await main(() => build(install(), { always: true }));
