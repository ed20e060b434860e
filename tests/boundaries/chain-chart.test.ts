import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hostCode } from '../../src/embed/bundle.ts';
import { framePath, heightIn } from '../../src/embed/host/words.ts';

const pathOf = (attributes: Record<string, string>) => framePath((name) => attributes[name] ?? null);

test('the attributes of <chain-chart> name a page below /embed/, and nonsense in them is as if it were not there', () => {
  expect(pathOf({ chart: 'deaths', state: 'after-2019', theme: 'dark' })).toBe('deaths.after-2019/?theme=dark');
  expect(pathOf({ chart: 'deaths', state: 'all', theme: 'auto' })).toBe('deaths.all/');
  expect(pathOf({ chart: 'deaths' })).toBe('deaths/');
  expect(pathOf({ chart: 'deaths', begin: 'waves', theme: 'dark' })).toBe('deaths/?state=waves&theme=dark');
  expect(pathOf({ chart: 'deaths', state: 'all', begin: 'waves' })).toBe('deaths.all/');
  expect(pathOf({ chart: 'deaths', state: '../..', begin: 'x&y', theme: 'x"y' })).toBe('deaths/');
  for (const chart of ['', '..', '//evil.example', 'javascript:1', 'Deaths', 'x'.repeat(61)]) expect(pathOf({ chart })).toBe('');
});

test('only a message of ours tells a height, and only one that a chart can have', () => {
  expect(heightIn({ sentinel: 'amp', type: 'embed-size', height: 430.2 })).toBe(431);
  for (const height of [0, -3, 1e6, Number.NaN, Number.POSITIVE_INFINITY, '300', null, undefined, {}])
    expect(heightIn({ type: 'embed-size', height })).toBe(0);
  for (const data of [null, undefined, 1, 'embed-size', [], { height: 300 }, { type: 'size', height: 300 }])
    expect(heightIn(data)).toBe(0);
});

test('the host script is at most 2 kB compressed', async () => {
  expect(brotliCompressSync(await hostCode()).length).toBeLessThanOrEqual(2000);
});
