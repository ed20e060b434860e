import { expect, test } from 'vitest';
import { chosen, readChoice, widthOf, writeChoice } from '../../src/embed/choice.ts';

const addresses = ['deaths.all', 'deaths.waves', 'deaths', 'states.y2022', 'states'];
const usual = { address: 'deaths.all', begin: undefined, theme: 'auto', width: undefined };

test('an address that means nothing gives the first chart, the reader’s own theme and no width', () => {
  for (const search of [
    '',
    '?',
    '?chart=',
    '?chart=nothing.here',
    '?theme=blue&width=wide',
    '?width=',
    '?width=Infinity',
    '?%E0%A4%A',
  ])
    expect(readChoice(search, addresses)).toEqual(usual);
});

test('a chart without a state, or with an unknown one, is the chart with all its pictures', () => {
  expect(readChoice('?chart=states', addresses).address).toBe('states');
  expect(readChoice('?chart=deaths&state=nonsense', addresses).address).toBe('deaths');
});

test('chart and state may stand in one word or in two', () => {
  for (const search of ['?chart=deaths.waves', '?chart=deaths&state=waves'])
    expect(readChoice(search, addresses).address).toBe('deaths.waves');
});

test('a width is whole and between the narrowest and the widest', () => {
  expect(['1', '279.6', '412.4', '99999', '-5', 'x', null].map(widthOf)).toEqual([
    280,
    280,
    412,
    1000,
    280,
    undefined,
    undefined,
  ]);
});

test('what was chosen can be read back from its address', () => {
  for (const theme of ['auto', 'light', 'dark'] as const)
    for (const width of [undefined, 300, 1000])
      for (const address of ['deaths.waves', 'deaths']) {
        const choice = { address, begin: undefined, theme, width };
        expect(readChoice(writeChoice(choice), addresses)).toEqual(choice);
      }
  const dark = { address: 'deaths.all', begin: undefined, theme: 'dark', width: 600 } as const;
  expect(writeChoice(dark)).toBe('?chart=deaths.all&theme=dark&width=600');
});

test('all pictures of a chart may begin with any of them, and a single picture with none', () => {
  const choice = readChoice('?chart=deaths&begin=waves', addresses);
  expect(choice).toEqual({ ...usual, address: 'deaths', begin: 'waves' });
  expect(readChoice(writeChoice(choice), addresses)).toEqual(choice);
  for (const search of ['?chart=deaths&begin=nonsense', '?chart=deaths&begin=', '?chart=deaths.waves&begin=waves'])
    expect(readChoice(search, addresses).begin).toBeUndefined();
});

test('another chart begins with its first view, and what a control cannot mean is left to the default', () => {
  expect(chosen('chart', 'states')).toEqual({ address: 'states', begin: undefined });
  expect(chosen('begin', '')).toEqual({ begin: undefined });
  expect(chosen('theme', 'dark')).toEqual({ theme: 'dark' });
  expect(chosen('theme', 'blue')).toEqual({ theme: 'auto' });
  expect(chosen('width', '412')).toEqual({ width: 412 });
});
