import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../driver.ts';

/** A browser that was started for the checks. `close` ends it and removes what it wrote. */
export interface Driven {
  readonly driver: Driver;
  readonly close: () => Promise<void>;
}

/** A home of its own for a browser that is started: nothing of this machine's user in it, nothing left of it afterwards. */
export function home(): { readonly env: Record<string, string>; readonly remove: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'embeds-in-'));
  const theirs = Object.entries(process.env).filter((one): one is [string, string] => one[1] !== undefined);
  return {
    // Firefox refuses to run as root in somebody else's home, which is what root has in the containers of some CI.
    env: { ...Object.fromEntries(theirs), HOME: folder, XDG_RUNTIME_DIR: folder, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
    // Its processes may write for a moment longer than they can be waited for.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  };
}
