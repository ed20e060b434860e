import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lookForEngines, missingPackages } from '../../tools/engines.mjs';

function folderWith(...programs: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of programs) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test('on a machine with nothing, Firefox, WebKit and a screen are to be installed', () => {
  expect(missingPackages(lookForEngines(folderWith()))).toEqual(['firefox-esr', 'webkit2gtk-driver', 'xvfb']);
});

test('only what a machine lacks is to be installed', () => {
  const path = folderWith('firefox', 'Xvfb');
  expect(lookForEngines(path)).toEqual({ firefox: join(path, 'firefox'), webkit: undefined, screen: join(path, 'Xvfb') });
  expect(missingPackages(lookForEngines(path))).toEqual(['webkit2gtk-driver']);
});
