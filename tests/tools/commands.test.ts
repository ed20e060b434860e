import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../tools/build.mjs';
import { modulesAreCurrent } from '../../tools/install.mjs';
import { commandFor } from '../../tools/run.mjs';
import { counted, verdict } from '../../tools/tell.mjs';
import { siteOf } from './site.ts';

const lock = (packages: object) => JSON.stringify({ packages });
const installed = (wanted: object, present: object) =>
  modulesAreCurrent(siteOf({ 'package-lock.json': lock(wanted), 'node_modules/.package-lock.json': lock(present) }));

test('packages are installed again only when a version differs or one is missing', () => {
  const a = { '': {}, 'node_modules/a': { version: '1.0.0' } };
  expect(installed(a, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(installed(a, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  expect(installed(a, {})).toBe(false);
});

test('a package for another machine may be missing', () => {
  expect(installed({ 'node_modules/a-win32': { version: '1.0.0', optional: true } }, {})).toBe(true);
});

test('an install that never finished counts as none', () => {
  expect(modulesAreCurrent(siteOf({ 'package-lock.json': lock({}) }))).toBe(false);
});

test('the build is asked for again when a file, its name or a setting changes, and only then', () => {
  const dir = siteOf({ 'src/a.ts': '1', 'content/b.json': '2', 'notes.txt': '3' });
  const before = fingerprint(dir, {});
  expect(fingerprint(dir, { HOME: '/elsewhere' })).toBe(before);
  expect(fingerprint(dir, { BASE_PATH: '/story' })).not.toBe(before);
  writeFileSync(join(dir, 'notes.txt'), '4');
  expect(fingerprint(dir, {})).toBe(before);
  writeFileSync(join(dir, 'src/a.ts'), '5');
  expect(fingerprint(dir, {})).not.toBe(before);
});

test('a tool that nobody knows is named beside those there are', () => {
  expect(() => commandFor('node', 'astor', [])).toThrow('there are: node, astro');
});

test('a runner that fails, says nothing or runs nothing counts as one failure', () => {
  const read = (report: { passed: number; failed: number }) => report;
  const dir = siteOf({
    'good.json': '{"passed":3,"failed":0}',
    'bad.json': '{"passed":3,"failed":2}',
    'none.json': '{"passed":0,"failed":0}',
  });
  expect(counted(join(dir, 'good.json'), 0, read)).toEqual({ passed: 3, failed: 0 });
  expect(counted(join(dir, 'good.json'), 1, read)).toEqual({ passed: 3, failed: 1 });
  expect(counted(join(dir, 'bad.json'), 1, read)).toEqual({ passed: 3, failed: 2 });
  expect(counted(join(dir, 'none.json'), 0, read)).toEqual({ passed: 0, failed: 1 });
  expect(counted(join(dir, 'absent.json'), 0, read)).toEqual({ passed: 0, failed: 1 });
  expect([verdict(0), verdict(2)]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ]);
});
