import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leaveRedirects } from '../../tools/promise/leave.ts';
import { checkPublished, publish, readPublished } from '../../tools/promise/published.ts';
import { parseRenamed, type Renamed } from '../../tools/promise/renamed.ts';
import { siteOf } from './site.ts';

const discovery = '<link rel="alternate" type="application/json+oembed" href="https://example.org/chain/oembed/toll.all.json">';
const files = {
  'index.html': 'home',
  'charts/toll/index.html': 'the chart',
  'charts/toll.all.svg': '<svg/>',
  'charts/toll.allied.svg': 'another picture',
  'embed/toll.all/index.html': `<head>${discovery}</head>the embed`,
  'embed/toll.all/@2026-12-01/index.html': 'as published',
  'embed/toll/index.html': 'the stepper',
  'oembed/toll.all.json': '{"type":"rich"}',
  'kit/toll.all/data.csv': 'year,deaths',
  'kit/toll.all/embed.html': 'a single file',
  'data/deaths/index.html': 'the dataset',
  'data/deaths.csv': 'year,deaths',
  'cite/data.deaths.bib': '@misc{}',
  'published.txt': '# note\n',
};
const place = { base: '/chain/', site: 'https://example.org' };
const picture: Renamed = { kind: 'picture', from: 'deaths.all', to: 'toll.all', date: '2026-12-31' };
const textOf = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

test('a renamed picture leaves a page at its embed, and copies of its oEmbed, kit and picture files', () => {
  const dir = siteOf(files);
  const left = leaveRedirects({ dir, ...place }, [picture]);
  expect([...left].sort()).toEqual([
    'charts/deaths.all.svg',
    'embed/deaths.all/index.html',
    'kit/deaths.all/data.csv',
    'kit/deaths.all/embed.html',
    'oembed/deaths.all.json',
  ]);
  expect(textOf(dir, 'oembed/deaths.all.json')).toBe('{"type":"rich"}');
  expect(textOf(dir, 'kit/deaths.all/embed.html')).toBe('a single file');
  const page = textOf(dir, 'embed/deaths.all/index.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0;url=/chain/embed/toll.all/">');
  expect(page).toContain('<link rel="canonical" href="https://example.org/chain/embed/toll.all/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain(discovery);
  expect(page).toContain('<a href="/chain/embed/toll.all/">');
  expect(page).toMatch(/script-src 'sha256-[\w+/=]+'/);
});

test('a renamed chart takes all its pictures and its stepper along, a renamed dataset its files and citations', () => {
  const dir = siteOf(files);
  leaveRedirects({ dir, ...place }, [
    { ...picture, kind: 'chart', from: 'deaths', to: 'toll' },
    { ...picture, kind: 'dataset', from: 'mortality', to: 'deaths' },
  ]);
  for (const path of [
    'charts/deaths/index.html',
    'charts/deaths.allied.svg',
    'embed/deaths/index.html',
    'embed/deaths.all/index.html',
  ])
    expect(existsSync(join(dir, path)), path).toBe(true);
  for (const path of ['data/mortality.csv', 'data/mortality/index.html', 'cite/data.mortality.bib'])
    expect(existsSync(join(dir, path)), path).toBe(true);
});

test('an entry that leads nowhere, or from something that still stands, stops the build', () => {
  const leave = (one: Partial<Renamed>) => () => leaveRedirects({ dir: siteOf(files), ...place }, [{ ...picture, ...one }]);
  expect(leave({ to: 'toll.none' })).toThrow('which the site does not have');
  expect(leave({ from: 'toll.allied' })).toThrow('still has charts/toll.allied.svg');
});

test('an entry leads to the name of today, not over another entry, and stands once', () => {
  expect(() => parseRenamed([picture, { ...picture, from: 'a.b', to: 'deaths.all' }])).toThrow('which moved too');
  expect(() => parseRenamed([picture, picture])).toThrow('two places');
  expect(() => parseRenamed([{ ...picture, kind: 'map' }])).toThrow('write picture, chart or dataset');
});

test('a build that lacks a released address stops and says how to mend it', () => {
  const dir = siteOf(files);
  const published = ['/embed/toll.all/', '/data/deaths.csv', '/embed/deaths.all/'];
  expect(() => checkPublished(dir, published)).toThrow(
    /promises 1 addresses[\s\S]*\/embed\/deaths\.all\/[\s\S]*content\/redirects\.json/,
  );
  leaveRedirects({ dir, ...place }, [picture]);
  checkPublished(dir, published);
});

test('a release adds the addresses that are new, once, and takes none away', () => {
  const dir = siteOf(files);
  const file = join(dir, 'published.txt');
  writeFileSync(file, '# note\n/embed/former/\n/embed/toll.all/\n');
  const count = publish(dir, file);
  const written = textOf(dir, 'published.txt');
  expect(written.startsWith('# note\n/embed/former/\n/embed/toll.all/\n')).toBe(true);
  expect(readPublished(written)).toHaveLength(count + 2);
  expect(readPublished(written)).toContain('/kit/toll.all/data.csv');
  expect(written).not.toContain('/cite/');
  expect(publish(dir, file)).toBe(0);
});

test('the list of what was released is there, and no line stands twice', () => {
  const published = readPublished(readFileSync('tests/published.txt', 'utf8'));
  expect(published.filter((path, i) => published.indexOf(path) !== i)).toEqual([]);
  expect(published.filter((path) => !path.startsWith('/'))).toEqual([]);
});
