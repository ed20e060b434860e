import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portFrom, serve } from '../../tools/serve.ts';
import { siteOf } from './site.ts';

const dir = siteOf({
  _headers: readFileSync('public/_headers', 'utf8'),
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>No such page</h1>',
  'about/index.html': '<h1>About</h1>',
  'embed/deaths.all/index.html': '<h1>Embed</h1>',
  'charts/deaths.all.svg': '<svg/>',
  'code/deaths.0.js': 'export {}',
  'data/deaths.json': '{}',
  'data/deaths.csv': 'year,deaths\r\n',
  'data/deaths.xlsx': 'a workbook',
  'data/checksums.txt': '',
  'datapackage.json': '{}',
  'secret.txt': 'served, but only under its own name',
});
let root: Awaited<ReturnType<typeof serve>>;
let under: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = await serve({ dir });
  under = await serve({ dir, base: 'story' });
});
afterAll(() => Promise.all([root.close(), under.close()]));

/** Asks with exactly this path: fetch would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, { method = 'GET', url = root.url } = {}) {
  const { port } = new URL(url);
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((done, fail) => {
    const asked = request({ port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', fail).end();
  });
}

test('a folder answers with its index.html', async () => {
  const { status, headers, body } = await ask('/about/');
  expect([status, headers['content-type'], String(body)]).toEqual([200, 'text/html; charset=utf-8', '<h1>About</h1>']);
});

test('a folder without its slash sends the reader to the one with it, query kept', async () => {
  const { status, headers } = await ask('/about?theme=dark');
  expect([status, headers['location']]).toEqual([301, '/about/?theme=dark']);
});

test('a redirect never leaves the site', async () => {
  expect((await ask('//about')).headers['location']).toBe('/about/');
  expect((await ask('//example.org/about')).status).toBe(404);
});

test('what is missing answers 404 with the page that helps', async () => {
  const { status, body } = await ask('/nowhere/');
  expect([status, String(body)]).toEqual([404, '<h1>No such page</h1>']);
});

test.each(['/../package.json', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..\\secret', '/about/../../x'])(
  'no address reaches a file outside the site: %s',
  async (path) => {
    expect([400, 404]).toContain((await ask(path)).status);
  },
);

test.each(['/%', '/%00', 'about'])('an address that cannot be read is refused: %s', async (path) => {
  expect((await ask(path)).status).toBe(400);
});

test('text goes out in brotli to those who take it, in gzip to others, plain to the rest', async () => {
  const packed = await ask('/', { 'accept-encoding': 'gzip, br' });
  expect([packed.headers['content-encoding'], String(brotliDecompressSync(packed.body))]).toEqual(['br', '<h1>Home</h1>']);
  expect((await ask('/', { 'accept-encoding': 'gzip, br;q=0' })).headers['content-encoding']).toBe('gzip');
  expect((await ask('/')).headers['content-encoding']).toBeUndefined();
});

test('a reader who has the file already gets 304 and no body', async () => {
  const first = await ask('/');
  const again = await ask('/', { 'if-none-match': String(first.headers['etag']) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('HEAD tells the length and sends no body; other methods are refused', async () => {
  const head = await ask('/', {}, { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '13', 0]);
  expect((await ask('/', {}, { method: 'POST' })).status).toBe(405);
});

test('a page refuses to be framed, an embed does not', async () => {
  expect((await ask('/about/')).headers['content-security-policy']).toBe("frame-ancestors 'none'");
  const { headers } = await ask('/embed/deaths.all/');
  expect(headers['content-security-policy']).toBeUndefined();
  expect(headers['x-frame-options']).toBeUndefined();
});

test('the file that tells hosts what to send is not handed out', async () => {
  expect((await ask('/_headers')).status).toBe(404);
});

test('other sites may read embeds, code, data and pictures, but not pages', async () => {
  const open = [
    '/embed/deaths.all/',
    '/code/deaths.0.js',
    '/data/deaths.json',
    '/data/deaths.csv',
    '/data/deaths.xlsx',
    '/data/checksums.txt',
    '/datapackage.json',
    '/charts/deaths.all.svg',
  ];
  for (const path of open) expect((await ask(path)).headers['access-control-allow-origin'], path).toBe('*');
  expect((await ask('/about/')).headers['access-control-allow-origin']).toBeUndefined();
});

test('downloads say what they are', async () => {
  const type = async (path: string) => (await ask(path)).headers['content-type'];
  expect(await type('/data/deaths.csv')).toBe('text/csv; charset=utf-8');
  expect(await type('/data/deaths.xlsx')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(await type('/datapackage.json')).toBe('application/json; charset=utf-8');
});

test('what has a hash in its name is kept for a year, a page for five minutes', async () => {
  expect((await ask('/code/deaths.0.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await ask('/')).headers['cache-control']).toBe('public, max-age=300');
});

test('under a sub-path everything moves below it and the top leads there', async () => {
  const at = { url: under.url };
  expect(under.url).toMatch(/\/story\/$/);
  expect(String((await ask('/story/about/', {}, at)).body)).toBe('<h1>About</h1>');
  expect((await ask('/story/about', {}, at)).headers['location']).toBe('/story/about/');
  expect((await ask('/', {}, at)).headers['location']).toBe('/story/');
  expect((await ask('/about/', {}, at)).status).toBe(404);
});

test('a port that is taken is an error the caller can tell', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, () => done()));
  const { port } = other.address() as { port: number };
  await expect(serve({ dir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});

test('PORT is a number, and 4321 when it is not given', () => {
  expect([portFrom(undefined), portFrom(''), portFrom('8080')]).toEqual([4321, 4321, 8080]);
  expect(() => portFrom('http')).toThrow('PORT is "http"');
});
