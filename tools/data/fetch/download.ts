import { createWriteStream, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { permitted, shown } from './address.ts';
import { type Limits, type Net, userAgent } from './net.ts';
import { Passing, retryAfter, withTries } from './tries.ts';

/** What a server says about the state of a file, sent back to ask whether it changed. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface Download extends Validators {
  readonly url: string;
  readonly bytes: number;
}

export interface Asking {
  readonly net: Net;
  readonly limits: Limits;
  readonly tell: (text: string) => void;
  readonly progress?: (bytes: number) => void;
}

const busy = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Fetches a file to disk, or says "unchanged" when the server still has what we know. Throws when it is cut short, too large or refused. */
export async function download(
  address: string,
  to: string,
  asking: Asking,
  known: Validators = {},
): Promise<Download | 'unchanged'> {
  rmSync(to, { force: true });
  let part: Validators = {};
  return withTries(async () => {
    const watch = silence(asking.limits.silenceMs);
    try {
      const have = part.etag ? (statSync(to, { throwIfNoEntry: false })?.size ?? 0) : 0;
      const response = await follow(address, headersFor(known, part, have), watch.signal, asking);
      if (response.status === 304) return 'unchanged';
      const resumed = response.status === 206 && have > 0;
      const said = validatorsOf(response);
      part = said.etag?.startsWith('"') && !response.headers.get('content-encoding') ? said : {};
      const bytes = await save(response, to, { ...asking, watch, from: resumed ? have : 0 });
      return { url: response.url || address, bytes, ...said };
    } catch (error) {
      throw inWords(error, address, watch.signal.aborted, asking.limits);
    } finally {
      watch.end();
    }
  }, asking);
}

function headersFor(known: Validators, part: Validators, have: number): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/csv, application/json, */*;q=0.1',
    'accept-encoding': 'identity',
    ...(known.etag ? { 'if-none-match': known.etag } : {}),
    ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    ...(part.etag && have > 0 ? { range: `bytes=${have}-`, 'if-range': part.etag } : {}),
  };
}

const validatorsOf = ({ headers }: Response): Validators => ({
  etag: headers.get('etag') ?? undefined,
  lastModified: headers.get('last-modified') ?? undefined,
});

async function follow(address: string, headers: Record<string, string>, signal: AbortSignal, { net, limits }: Asking) {
  let url = permitted(address);
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const response = await net.fetch(url, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && location) {
      await response.body?.cancel();
      url = permitted(new URL(location, url).href, address);
      continue;
    }
    if (response.ok || response.status === 304) return response;
    await response.body?.cancel();
    const message = `${shown(url)} answered ${response.status} ${response.statusText}.`.replace(' .', '.');
    if (busy.has(response.status)) throw new Passing(message, retryAfter(response.headers.get('retry-after'), net.now()));
    throw new Error(`${message} Open the publisher's page, and mend the address in tools/data/feeds.ts if it moved.`);
  }
  throw new Error(
    `${shown(address)} sends us on more than ${limits.redirects} times. Open it in a browser and see where it ends.`,
  );
}

/** Writes the body to disk and counts it; a body shorter than the server promised is a failure. */
async function save(
  response: Response,
  to: string,
  { limits, progress, watch, from }: Asking & { watch: ReturnType<typeof silence>; from: number },
): Promise<number> {
  let bytes = from;
  let broken: unknown;
  // A line that breaks ends the file first and is told after: what had come is on disk then, and the next try goes on from there.
  async function* counted() {
    try {
      for await (const chunk of response.body ?? []) {
        watch.heard();
        bytes += chunk.length;
        if (bytes > limits.maxBytes)
          throw new Error(
            `${shown(response.url)} is larger than ${limits.maxBytes} bytes, the most we take. Look at what it sends.`,
          );
        progress?.(bytes);
        yield chunk;
      }
    } catch (error) {
      broken = error;
    }
  }
  await pipeline(counted, createWriteStream(to, { flags: from > 0 ? 'a' : 'w' }));
  if (broken) throw broken;
  const promised = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
  if (promised !== null && bytes - from !== Number(promised))
    throw new Passing(`${shown(response.url)} was cut short after ${bytes} bytes.`);
  return bytes;
}

/** Aborts when nothing is heard for a while. */
function silence(ms: number) {
  const control = new AbortController();
  let timer = setTimeout(() => control.abort(), ms);
  return {
    signal: control.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(() => control.abort(), ms);
    },
    end: () => clearTimeout(timer),
  };
}

function inWords(error: unknown, address: string, timedOut: boolean, { silenceMs }: Limits): unknown {
  if (timedOut) return new Passing(`${shown(address)} said nothing for ${silenceMs / 1000} s.`);
  // What fetch throws when the line breaks: at the start, or in the middle of a body.
  if (error instanceof TypeError)
    return new Passing(
      error.message === 'terminated'
        ? `${shown(address)} was cut short.`
        : `${shown(address)} cannot be reached (${reasonOf(error)}).`,
    );
  return error;
}

const reasonOf = ({ cause, message }: Error) =>
  cause instanceof Error ? cause.message || String((cause as { code?: string }).code) : message;
