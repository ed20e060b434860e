import assert from 'node:assert/strict';
import { setTimeout as pass } from 'node:timers/promises';
import { type Driver, frameScript } from './driver.ts';

/** An embed in a host, as measured from both sides. */
export interface Seen {
  readonly frameHeight: number;
  readonly frameWidth: number;
  readonly contentHeight: number;
  readonly contentWidth: number;
  /** Whether the reader could scroll inside, or sees a scrollbar. */
  readonly scrolls: boolean;
  readonly fit: string;
  /** Errors in the host's own scripts: an embed causes none. */
  readonly failed: readonly string[];
}

/** Measures; fails while the embed is not there yet. */
export async function see({ eval: outside, inside }: Driver): Promise<Seen> {
  const frame = await outside<[number, number, string[]]>(
    `(() => { const { height, width } = ${frameScript}.getBoundingClientRect(); return [height, width, failed]; })()`,
  );
  const content = await inside<[number, number, boolean, string]>(`(() => {
    const { height } = document.body.getBoundingClientRect();
    const { scrollHeight, clientHeight, clientWidth, dataset } = document.documentElement;
    return [height, clientWidth, scrollHeight > clientHeight || innerWidth > clientWidth, dataset.fit || ''];
  })()`);
  const [frameHeight, frameWidth, failed] = frame;
  const [contentHeight, contentWidth, scrolls, fit] = content;
  return { frameHeight, frameWidth, contentHeight, contentWidth, scrolls, fit, failed };
}

/** Whether an embed fills its frame to the pixel, at the width of its column, with nothing to scroll. */
export const isFitted = (seen: Seen, width: number): boolean =>
  // Else the body is as high as the frame whatever the host did.
  seen.fit === 'host' &&
  Math.abs(seen.frameWidth - width) < 0.5 &&
  seen.contentHeight > 200 &&
  Math.abs(seen.frameHeight - seen.contentHeight) <= 1 &&
  Math.abs(seen.contentWidth - width) < 1 &&
  !seen.scrolls;

/** Looks until it is so, and fails with what was seen last when it never is. A look that fails, as into a frame that is being replaced, is looked again. */
export async function until<Value>(what: string, look: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  const end = performance.now() + 20_000;
  for (;;) {
    let seen: string;
    try {
      const value = await look();
      if (isSo(value)) return value;
      seen = JSON.stringify(value);
    } catch (error) {
      seen = String(error);
    }
    if (performance.now() > end) assert.fail(`${what}; seen last: ${seen}`);
    await pass(50);
  }
}

/** Waits until the embed is fitted at a width. */
export async function fits(driver: Driver, width: number): Promise<Seen> {
  const seen = await until(
    `the embed does not fit at ${width} px`,
    () => see(driver),
    (one) => isFitted(one, width),
  );
  assert.deepEqual(seen.failed, [], 'the host page reports errors');
  return seen;
}
