import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { permitted } from '../../../tools/data/fetch/address.ts';
import { newestLink } from '../../../tools/data/fetch/link.ts';
import type { Net } from '../../../tools/data/fetch/net.ts';
import { retryAfter } from '../../../tools/data/fetch/tries.ts';
import { monthly, ours, project, run } from './copy.ts';
import { vsrrCsv, vsrrJson } from './layouts.ts';
import { type Answer, publisher, type Reply } from './publisher.ts';

const theirs = ours.map(({ state, month, reported, predicted }) => ({
  state: state as string,
  year: 2026,
  month: month === '2026-03' ? 'March' : 'April',
  reported: (reported as number) + 5,
  predicted: predicted as number,
}));
const body = vsrrCsv(theirs);
const good: Answer = {
  body,
  headers: { etag: '"v1"', 'last-modified': 'Wed, 18 Nov 2026 14:00:00 GMT', 'content-type': 'application/octet-stream' },
};

/** Refreshes a copy of the project from a publisher that gives these answers. */
async function from(answers: readonly Reply[], more: readonly string[] = [], around: Parameters<typeof run>[2] = {}) {
  const at = project();
  const before = at.all();
  const { url, asked } = await publisher(...answers);
  const result = await run(at, ['refresh', 'cdc-vsrr', '--url', `${url}rows.csv`, ...more], around);
  return { ...result, at, url, asked, wrote: JSON.stringify(before) !== JSON.stringify(at.all()) };
}

test('a fetched release is dated by the day of the fetch and issued on the day its server says', async () => {
  const { error, at, asked } = await from([good]);
  expect(error).toBe('');
  expect(at.json(`content/data/${monthly}.json`).vintage).toBe('2026-11-24');
  expect(at.json('content/sources.json').find(({ id }: { id: string }) => id === 'VSRR-2026-11')).toMatchObject({
    issued: { 'date-parts': [[2026, 11, 18]] },
    accessed: { 'date-parts': [[2026, 11, 24]] },
  });
  expect(asked[0]!.headers['user-agent']).toContain('ChainReaction');
});

test('what has been taken is not fetched again while the publisher says that it has not changed', async () => {
  const at = project();
  const { url, asked } = await publisher(good, { status: 304 });
  const once = () => run(at, ['refresh', 'cdc-vsrr', '--url', `${url}rows.csv`]);
  await once();
  const before = at.all();
  expect((await once()).said).toBe("cdc-vsrr: nothing to do; the publisher's file has not changed since 2026-11-24.");
  expect(asked[0]!.headers['if-none-match']).toBeUndefined();
  expect(asked[1]!.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Wed, 18 Nov 2026 14:00:00 GMT' });
  expect(at.all()).toEqual(before);
});

test('a file that was refused or only looked at is asked for whole the next time', async () => {
  const at = project();
  const { url, asked } = await publisher({ ...good, body: body.replace('1,505', '1,5O5') }, good, good);
  const go = (...more: readonly string[]) => run(at, ['refresh', 'cdc-vsrr', '--url', `${url}rows.csv`, ...more]);
  expect((await go()).error).toContain('"1,5O5" is not a number');
  await go('--dry-run');
  expect((await go()).error).toBe('');
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, undefined]);
});

test('a busy server is asked again after the time it asks for', async () => {
  const { error, waits, noise } = await from([
    { status: 429, headers: { 'retry-after': '7' } },
    { status: 503, headers: { 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT' } },
    good,
  ]);
  expect([error, waits]).toEqual(['', [7_000, 30_000]]);
  expect(noise).toContain('answered 429');
});

test('a server that fails is asked three times, with longer waits that chance spreads', async () => {
  const { error, waits, asked, wrote } = await from([{ status: 500 }]);
  expect(error).toContain('answered 500');
  expect(error).toContain('Tried 3 times. Nothing was written; try again later, or download the file and use --from FILE.');
  expect([waits, asked.length, wrote]).toEqual([[1_500, 3_000], 3, false]);
});

test('a server that fails once and then answers is no trouble', async () => {
  const { error, waits } = await from([{ status: 500 }, good]);
  expect([error, waits]).toEqual(['', [1_500]]);
});

test('a server that asks for more patience than we have is left alone', async () => {
  const { error, asked, waits } = await from([{ status: 429, headers: { 'retry-after': '7200' } }, good]);
  expect(error).toContain('It asks us to wait 120 minutes. Nothing was written');
  expect([asked.length, waits]).toEqual([1, []]);
});

test('a page that is not there is not asked for again', async () => {
  const { error, asked } = await from([{ status: 404 }]);
  expect(error).toContain(
    "answered 404 Not Found. Open the publisher's page, and mend the address in tools/data/feeds.ts if it moved.",
  );
  expect(asked).toHaveLength(1);
});

test('a server that says nothing is given up and asked again', async () => {
  const { error, waits } = await from([{ silent: true }, good], [], { limits: { silenceMs: 1000 } });
  expect([error, waits]).toEqual(['', [1_500]]);
});

test('a download that breaks off is refused', async () => {
  const { error, wrote, asked } = await from([{ ...good, headers: {}, cutAt: 200 }]);
  expect(error).toContain('rows.csv was cut short');
  expect([asked.length, wrote]).toEqual([3, false]);
});

/** A line that breaks once its reader has taken so many bytes of the first answer: a socket cut by the server may lose them on the way. */
function breakingAfter(bytes: number): Net['fetch'] {
  let isFirst = true;
  return async (url, init) => {
    const response = await fetch(url, init);
    if (!isFirst) return response;
    isFirst = false;
    const taken = new Uint8Array(await response.arrayBuffer()).subarray(0, bytes);
    let given = false;
    const pull = (line: ReadableStreamDefaultController<Uint8Array>) => {
      if (given) return line.error(new TypeError('terminated'));
      given = true;
      line.enqueue(taken);
    };
    return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), response);
  };
}

test('a download that breaks off goes on where it stopped when the server has kept the same file', async () => {
  const rest: Reply = ({ headers }) => {
    const start = Number(/bytes=(\d+)-/.exec(headers.range ?? '')?.[1]);
    return { ...good, status: 206, body: Buffer.from(body).subarray(start) };
  };
  const { error, asked } = await from([good, rest], [], { get: breakingAfter(200) });
  expect(error).toBe('');
  expect(asked[1]!.headers).toMatchObject({ range: 'bytes=200-', 'if-range': '"v1"' });
});

test('a server that has another file by then is read from the start', async () => {
  expect((await from([{ ...good, cutAt: 200 }, good])).error).toBe('');
});

test('a file that ends in the middle of a line is refused though the server calls it whole', async () => {
  const { error, wrote } = await from([{ body: body.slice(0, -30) }]);
  expect(error).toMatch(
    /line 7: .* it was (likely )?cut short.* Download it again|line 7: .*The file ends in the middle of a line, so it was likely cut short: download it again\./,
  );
  expect(wrote).toBe(false);
});

test('a web page with status 200 is refused and its title is told, whatever type it claims', async () => {
  const page = '<!DOCTYPE html>\n<html><head><title>Service unavailable</title></head><body>Sorry</body></html>';
  const { error, wrote } = await from([{ body: page, headers: { 'content-type': 'text/csv' } }]);
  expect(error).toContain('line 1: this is a web page ("Service unavailable"), not data.');
  expect(wrote).toBe(false);
});

test('what is not text, empty or something else is refused by its first bytes', async () => {
  expect((await from([{ body: '' }])).error).toContain('is empty');
  expect((await from([{ body: Buffer.from('PK\u0003\u0004 sheet') }])).error).toContain('is a zip or an Excel file');
  expect((await from([{ body: Buffer.concat([Buffer.from(body), Buffer.from([0xff, 0xfe, 0xfd])]) }])).error).toContain(
    'bytes that are not text',
  );
  expect((await from([{ body: gzipSync(body).subarray(0, 120) }])).error).toContain('cannot be unpacked');
  expect((await from([{ body: '[{"state": "US"' }])).error).toContain('the list is never closed, so the file was cut short');
});

test('a packed file is unpacked though nobody said that it is packed', async () => {
  expect((await from([{ body: gzipSync(body) }])).error).toBe('');
});

test('more than we take is refused, packed or not', async () => {
  const limits = { maxBytes: 500 };
  expect((await from([{ body }], [], { limits })).error).toContain('larger than 500 bytes, the most we take');
  expect((await from([{ body: gzipSync(`${body}${' \n'.repeat(2_000)}`) }], [], { limits })).error).toContain(
    'larger than 500 bytes',
  );
});

test('a redirect is followed on this machine, and never to an address without https', async () => {
  const there = await publisher(good);
  expect((await from([{ status: 302, headers: { location: `${there.url}moved.csv` } }])).error).toBe('');
  const { error, wrote } = await from([{ status: 302, headers: { location: 'http://example.org/rows.csv' } }]);
  expect(error).toContain('sends us on to http://example.org/rows.csv, which is not https');
  expect(wrote).toBe(false);
  expect((await from([{ status: 302, headers: { location: '/rows.csv' } }])).error).toContain('sends us on more than 3 times');
});

test('only https addresses are asked, and this machine when it was asked first', () => {
  expect(() => permitted('http://data.cdc.gov/rows.csv')).toThrow('is not an https address');
  expect(() => permitted('file:///etc/hosts')).toThrow('is not an https address');
  expect(() => permitted('rows.csv')).toThrow('is not an address');
  expect(() => permitted('http://127.0.0.1/rows.csv', 'https://data.cdc.gov/rows.csv')).toThrow('sends us on');
  expect(permitted('https://data.cdc.gov/rows.csv').hostname).toBe('data.cdc.gov');
});

test('the API is asked page by page until a page is not full', async () => {
  const pages = [theirs.slice(0, 3), theirs.slice(3, 6), []];
  const at = project();
  const { url, asked } = await publisher(...pages.map((page) => ({ body: vsrrJson(page) })));
  const { error, said } = await run(at, ['refresh', 'cdc-vsrr', '--api', '--url', `${url}resource.json`], { pageRows: 3 });
  expect(error).toBe('');
  expect(said).toContain('0 added, 6 changed');
  expect(asked.map(({ url: path }) => new URL(path!, url).searchParams.get('$offset'))).toEqual(['0', '3', '6']);
});

test('an address can be set for a feed in the environment', async () => {
  const { url } = await publisher(good);
  expect((await run(project(), ['refresh', 'cdc-vsrr'], { env: { DATA_URL_CDC_VSRR: `${url}rows.csv` } })).error).toBe('');
});

test('of the files that a page links to, the newest is taken', () => {
  const link = /[^"'\s<>]*\/nationwide-drugs-fy\d{2}-fy\d{2}[^"'\s<>]*\.csv/;
  const page = 'https://www.cbp.gov/document/stats/nationwide-drug-seizures';
  const files = '/sites/default/files';
  const a = (path: string) => `<a href="${files}/${path}">`;
  const html = [
    a('2026-07/nationwide-drugs-fy23-fy26-jun.csv'),
    a('2026-10/nationwide-drugs-fy23-fy26-aug.csv'),
    a('2026-10/nationwide-drugs-fy23-fy26-sep.csv'),
    a('2022-11/nationwide-drugs-fy19-fy22.csv'),
  ].join('\n');
  expect(newestLink(html, page, link)).toBe(`https://www.cbp.gov${files}/2026-10/nationwide-drugs-fy23-fy26-sep.csv`);
  expect(() => newestLink('<p>Moved</p>', page, link)).toThrow('links to no file of the form');
});

test('Retry-After is read as seconds or as an hour, and anything else as nothing', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Tue, 24 Nov 2026 12:01:00 GMT', now)).toBe(60_000);
  expect(retryAfter('Tue, 24 Nov 2026 11:00:00 GMT', now)).toBe(0);
  expect(retryAfter('soon', now)).toBeUndefined();
  expect(retryAfter(null, now)).toBeUndefined();
});
