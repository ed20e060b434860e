// @ts-check
// How `npm test` runs a check and counts what it found.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './install.mjs';
import { commandFor, environment } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** A runner's own count; one failure when it failed in a way that no test accounts for, or ran no test. @returns {Count} */
export function counted(/** @type {string} */ file, /** @type {number} */ code, /** @type {(report: any) => Count} */ read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: (code !== 0 || passed === 0) && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs a tool; what it says is shown only when it fails. @returns {Promise<number>} */
export function tell(
  /** @type {string} */ node,
  /** @type {string} */ tool,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ extra = {},
) {
  const [command = node, ...rest] = commandFor(node, tool, args);
  const child = spawn(command, rest, { cwd: root, env: environment(node, { CI: '1', FORCE_COLOR: '0', ...extra }) });
  /** @type {Buffer[]} */
  const said = [];
  child.stdout.on('data', (part) => said.push(part));
  child.stderr.on('data', (part) => said.push(part));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code !== 0) console.log(Buffer.concat(said).toString());
      done(code ?? 1);
    });
  });
}

/** A check that either holds or does not. @returns {Count} */
export function verdict(/** @type {number} */ code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}
