import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { headersFor, readRules } from '../../tools/serve/headers.ts';
import { typeOf } from '../../tools/serve/types.ts';

const rules = readRules(readFileSync('public/_headers', 'utf8'));
const addressOf = (file: string) => `/${file}`.replace(/(^|\/)index\.html$/, '$1');
const addresses = globSync('dist/**/*.*')
  .filter((file) => statSync(file).isFile())
  .map((file) => addressOf(file.replace(/^dist\//, '')));
const hashed = /^\/(_astro|code)\//;
const open = /^\/(_astro|code|embed|oembed|kit|data)\/|^\/charts\/[^/]+\.svg$|\/feed\.(json|atom)$|^\/datapackage\.json$/;
const framed = /^\/embed\/(?!doctor\/$)./;

/** One address of each kind is asked over HTTP: of every folder at the top, by depth and ending. */
const kindOf = (path: string) => [path.split('/')[1], path.split('/').length, /\.[a-z0-9]+$/.exec(path)].join(' ');
const asked = [...new Map(addresses.map((path) => [kindOf(path), path])).values()];

test('every built file has its caching and, when it is a page, its framing from public/_headers', () => {
  for (const path of addresses) {
    const sent = headersFor(rules, path);
    const say = `public/_headers says too little or too much of ${path}; write its path or its folder there, as for its neighbours`;
    expect(sent['Cache-Control'], say).toBe(hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
    if (open.test(path)) expect(sent['Access-Control-Allow-Origin'], say).toBe('*');
    if (framed.test(path)) expect(sent['Content-Security-Policy'], say).toBeUndefined();
    else if (path.endsWith('/')) expect(sent['Content-Security-Policy'], say).toBe("frame-ancestors 'none'");
    expect(sent['X-Frame-Options'], say).toBeUndefined();
  }
});

test('every path that public/_headers names leads to a built file', () => {
  const soon = /^\/(oembed|kit)\/\*$|^\/embed\/(doctor\/)?$/;
  const built = (path: string) =>
    addresses.some((one) => (path.endsWith('*') ? one.startsWith(path.slice(0, -1)) : one === path));
  expect(rules.map(({ path }) => path).filter((path) => !built(path) && !soon.test(path))).toEqual([]);
});

test('our own server sends what public/_headers says, and the right type, with every kind of file', async ({ request }) => {
  for (const path of asked) {
    const { 'Content-Type': type = typeOf(path.endsWith('/') ? '.html' : path), ...sent } = headersFor(rules, path);
    const answer = await request.get(path);
    const got = answer.headers();
    expect(answer.status(), path).toBe(200);
    expect(got['content-type'], path).toBe(type);
    for (const [name, value] of Object.entries(sent)) expect(got[name.toLowerCase()], `${path} ${name}`).toBe(value);
    for (const name of ['x-frame-options', 'content-security-policy', 'access-control-allow-origin'])
      if (!Object.keys(sent).some((one) => one.toLowerCase() === name)) expect(got[name], `${path} ${name}`).toBeUndefined();
    expect(got['x-content-type-options'], path).toBe('nosniff');
  }
});

test('downloads, feeds and oEmbed have the types that programs look for', () => {
  const types = {
    '/data/x.csv': 'text/csv; charset=utf-8',
    '/data/x.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    '/cite/x.bib': 'application/x-bibtex; charset=utf-8',
    '/cite/x.ris': 'application/x-research-info-systems; charset=utf-8',
    '/corrections/feed.atom': 'application/atom+xml; charset=utf-8',
    '/oembed/x.json': 'application/json; charset=utf-8',
    '/kit/x/kit.zip': 'application/zip',
  };
  for (const [path, type] of Object.entries(types))
    expect(headersFor(rules, path)['Content-Type'] ?? typeOf(path), path).toBe(type);
});
