import type { Limits, Net } from './net.ts';

/** A failure that may pass: the server is busy, slow, or the line broke. */
export class Passing extends Error {
  readonly waitMs: number | undefined;
  constructor(message: string, waitMs?: number) {
    super(message);
    this.waitMs = waitMs;
  }
}

/** What Retry-After asks for, in milliseconds: seconds or a day and hour. */
export function retryAfter(value: string | null, now: Date): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

// One second, then two, then four, each up to twice as long by chance, so that many askers do not come back at once.
const backOff = (tried: number, net: Net) => Math.round(1000 * 2 ** (tried - 1) * (1 + net.chance()));

/** Tries again after failures that may pass, waiting longer each time or as long as the server asks. */
export async function withTries<T>(
  work: () => Promise<T>,
  { net, limits, tell }: { net: Net; limits: Limits; tell: (text: string) => void },
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      if (tried >= limits.tries)
        throw new Error(
          `${error.message} Tried ${tried} times. Nothing was written; try again later, or download the file and use --from FILE.`,
        );
      const wait = error.waitMs ?? backOff(tried, net);
      if (wait > limits.patienceMs)
        throw new Error(
          `${error.message} It asks us to wait ${Math.ceil(wait / 60_000)} minutes. Nothing was written; run this again then.`,
        );
      tell(`${error.message} Trying again in ${Math.ceil(wait / 1000)} s.`);
      await net.sleep(wait);
    }
  }
}
