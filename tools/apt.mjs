// @ts-check
// How a tool of the checks is installed where it is missing.
import { spawnSync } from 'node:child_process';
import { root } from './install.mjs';
import { environment } from './run.mjs';

/** The commands by which Debian and its children install packages; they need root, or a sudo that asks nothing. */
export function aptCommands(/** @type {string[]} */ ...packages) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return [
    [...asRoot, 'apt-get', 'update', '-qq'],
    [...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
}

/**
 * Runs commands in turn until what they should bring is found.
 * @template Found
 * @returns {{ found: Found | undefined, said: string }} `said` is what was tried, and what came of it
 */
export function tryInTurn(
  /** @type {string} */ node,
  /** @type {string[][]} */ commands,
  /** @type {() => Found | undefined} */ find,
) {
  const env = environment(node, { DEBIAN_FRONTEND: 'noninteractive' });
  const said = [];
  for (const [command = '', ...args] of commands) {
    const { stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', env });
    said.push(`$ ${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
    const found = find();
    if (found) return { found, said: '' };
  }
  return { found: undefined, said: said.join('\n') };
}
