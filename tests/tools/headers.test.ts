import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { apache } from '../../tools/headers/apache.ts';
import { cloudfront } from '../../tools/headers/cloudfront.ts';
import { nginx } from '../../tools/headers/nginx.ts';
import { conflicts, headersFor, readRules } from '../../tools/serve/headers.ts';

const rules = readRules(readFileSync('public/_headers', 'utf8'));
const paths = [
  '/',
  '/about/',
  '/embed/',
  '/embed/deaths.all/',
  '/embed/deaths.all/@2026-12-01/',
  '/embed/doctor/',
  '/embed/doctor/hosts/pym/',
  '/embed/v1.js',
  '/oembed/deaths.all.json',
  '/kit/deaths.all/kit.zip',
  '/charts/deaths/',
  '/charts/deaths/feed.json',
  '/charts/deaths.all.svg',
  '/data/overdose-deaths-annual.csv',
  '/code/deaths.0.js',
  '/robots.txt',
];

/** What a text in the manner of nginx or Apache says for a path: each pattern, and the header it gives. */
function saidBy(text: string, line: RegExp, asked: string): Record<string, string> {
  const said = [...text.matchAll(line)].filter(({ groups }) => new RegExp(groups!['path']!).test(asked));
  return Object.assign({}, ...said.map(({ groups }) => ({ [groups!['name']!.toLowerCase()]: groups!['value'] })));
}
const lower = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

test('no two rules name the same header for the same path: hosts would join their values', () => {
  expect(conflicts(rules)).toEqual([]);
  expect(conflicts(readRules('/*\n  A: b\n/x/*\n  a: c\n'))).toEqual([
    'A is named for /* and for /x/*, which both match some path; keep one of them.',
  ]);
});

test('Cloudflare takes a hundred rules and no line longer than 2,000 letters', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(
    Math.max(
      ...readFileSync('public/_headers', 'utf8')
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThan(2000);
});

test('headers of all rules that match are sent, and a header that stands twice is joined', () => {
  const some = readRules('# note\n/*\n  A: 1\n\n/x/*\n  B: 2\n/x/y\n  B: 3\n');
  expect(headersFor(some, '/x/y')).toEqual({ A: '1', B: '2, 3' });
  expect(headersFor(some, '/z')).toEqual({ A: '1' });
});

test.each([
  ['/*.svg\n  A: 1', 'line 1'],
  ['/:page/\n  A: 1', 'line 1'],
  ['  A: 1', 'write the path above'],
  ['/*\n  nonsense', 'write a header such as'],
  ['/*\n  A: 1\n/*\n  B: 1', 'stands above already'],
])('a file that hosts would read differently is refused with its line: %j', (text, message) => {
  expect(() => readRules(text)).toThrow(message);
});

test.each(['/', '/story/'])('CloudFront sends what _headers says, below %s', (base) => {
  const handler = runInNewContext(`${cloudfront(rules, base)}; handler`) as (event: object) => {
    headers: Record<string, { value: string }>;
  };
  for (const path of paths) {
    const { headers } = handler({ request: { uri: base.slice(0, -1) + path }, response: { headers: {} } });
    const sent = Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
    expect(sent, path).toEqual({ 'content-type': sent['content-type'], ...lower(headersFor(rules, path)) });
  }
  expect(cloudfront(rules, base).length, 'CloudFront takes 10 kB').toBeLessThan(10_000);
});

test.each(paths)('Apache and nginx send what _headers says with %s', (path) => {
  const { 'content-type': type, ...sent } = lower(headersFor(rules, path));
  const blocks = apache(rules, '/').replace(/<LocationMatch "(.+)">\n([^<]*)<\/LocationMatch>/g, (_, at: string, lines: string) =>
    lines.replace(/^ +/gm, `@${at} `),
  );
  expect(saidBy(blocks, /^@(?<path>\S+) Header always set (?<name>\S+) "(?<value>.*)"$/gm, path)).toEqual(sent);
  expect(saidBy(blocks, /^@(?<path>\S+) ForceType (?<name>)"(?<value>.*)"$/gm, path)['']).toEqual(type);
  const maps = nginx(rules, '/').replace(/map \$uri \$chain_(\S+) \{\n([^}]*)\}/g, (_, name: string, lines: string) =>
    lines.replace(/^ +"~/gm, `@${name.replaceAll('_', '-')} `),
  );
  expect(saidBy(maps, /^@(?<name>\S+) (?<path>\S+)" "(?<value>.*)";$/gm, path)).toEqual(sent);
});
