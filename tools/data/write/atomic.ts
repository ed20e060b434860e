import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes files so that each is either as it was or whole: all are written beside their places first, then moved there. */
export function writeAll(files: ReadonlyMap<string, string>): void {
  const waiting = [...files].map(([path, text]) => ({ path, text, beside: `${path}.${process.pid}.new` }));
  try {
    for (const { beside, text } of waiting) {
      writeFileSync(beside, text);
      const handle = openSync(beside, 'r+');
      fsyncSync(handle);
      closeSync(handle);
    }
    for (const { beside, path } of waiting) renameSync(beside, path);
  } finally {
    for (const { beside } of waiting) rmSync(beside, { force: true });
  }
}
