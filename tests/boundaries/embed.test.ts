import { expect, test } from 'vitest';
import {
  greetings,
  heard,
  isDeaf,
  type Known,
  leaving,
  type Message,
  measured,
  opened,
  readQuery,
} from '../../src/embed/protocol.ts';
import { hostileMessages } from '../hosts/hostile.ts';

test('a query that means nothing gives the default embed', () => {
  for (const search of [
    '',
    '?theme=blue',
    '?theme=',
    '?childId=',
    '?childId=a b',
    '?childId=xPYMx',
    `?childId=${'x'.repeat(101)}`,
    '?%E0%A4%A',
    '?theme[]=dark',
  ]) {
    expect(readQuery(search)).toEqual({ theme: undefined, childId: undefined });
  }
});

test('a theme and a pym name are read', () => {
  expect(readQuery('?theme=dark&childId=pym-0')).toEqual({ theme: 'dark', childId: 'pym-0' });
});

const href = 'https://example.org/embed/deaths.waves/';
const size = { width: 430, height: 546.53 };
/** An embed that measured itself, in a host that said these things. */
const after = (address: string, ...said: unknown[]): Known =>
  said.reduce((known: Known, one) => heard(known, one)[0], measured(opened(address), size, false)[0]);
const told = (known: Known): readonly Message[] => measured(known, size, true)[1];
const everyName = after(
  `${href}?childId=pym-0#?secret=aB3dE6gH9j`,
  '[iFrameSizer]f:8:false:false:32:true:true::auto',
  { context: 'h5p', action: 'hello' },
  { method: 'register', windowId: 7 },
);

test('a host that gave no name hears only the dialects that need none', () => {
  expect(told(after(href))).toEqual([
    `{"src":"${href}","context":"iframe.resize","height":547,"id":"iframeMessenger:chart","type":"set-height","value":547}`,
    { subject: 'lti.frameResize', type: 'iframe-resized', width: 430, height: 547 },
    { 'datawrapper-height': { 'embed/deaths.waves': 547 }, sentinel: 'amp', type: 'embed-size', height: 547 },
  ]);
});

test('every name that a host gave opens its dialect', () => {
  expect(told(everyName)).toEqual(
    expect.arrayContaining([
      'pymxPYMxpym-0xPYMxheightxPYMx547',
      '[iFrameSizer]f:547:430:resizeObserver',
      { message: 'height', value: 547, secret: 'aB3dE6gH9j' },
      { context: 'h5p', action: 'prepareResize', scrollHeight: 547, clientHeight: 547 },
      { method: 'resize', windowId: 7, height: 547 },
    ]),
  );
});

test('whatever is told ends with an object that has a height, and none is null', () => {
  for (const known of [after(href), everyName]) {
    expect(told(known).at(-1)).toHaveProperty('height', 547);
    expect(told(known)).not.toContain(null);
  }
});

test('heights are told as whole pixels and never less than one, and a hidden tab tells none', () => {
  const heightOf = (height: number) => measured(opened(href), { width: 300, height }, false)[0].told?.height;
  expect([0.2, 430.4, 430, 430.000001].map(heightOf)).toEqual([1, 431, 430, 430]);
  for (const [width, height] of [
    [0, 430],
    [300, 0],
    [Number.NaN, 430],
    [300, Number.NaN],
  ] as const)
    expect(measured(opened(href), { width, height }, true)).toEqual([opened(href), []]);
});

test('an equal size is told only to a host that asks', () => {
  const known = after(href);
  expect(measured(known, size, false)).toEqual([known, []]);
  expect(measured(known, { ...size, height: 500 }, false)[1]).not.toEqual([]);
  for (const asking of [{ type: 'iframe-child-init' }, { type: 'iframe-get-child-dimensions' }])
    expect(heard(known, asking)[1]).toEqual(told(known));
});

test('each host is answered when it asks in its own words', () => {
  const asking = [
    'pymxPYMxpym-0xPYMxwidthxPYMx300',
    '[iFrameSizer]resize',
    { context: 'h5p', action: 'resize' },
    { message: 'ready', secret: 'aB3dE6gH9j' },
    { method: 'register', windowId: 7 },
  ];
  for (const one of asking) expect(heard(everyName, one)).toEqual([everyName, told(everyName)]);
  expect(heard(everyName, '[iFrameSizer]reset')[1]).toContain('[iFrameSizer]f:547:430:resetPage');
  expect(heard(everyName, { context: 'h5p', action: 'resizePrepared' })[1]).toEqual([
    { context: 'h5p', action: 'resize', scrollHeight: 547, height: 547 },
  ]);
});

test('iframe-resizer hears of its first message at once, and its imitation in the words that it waits for', () => {
  const known = after(href);
  expect(heard(known, '[iFrameSizer]f:8:false:false:32:true:true::auto')[1]).toContain('[iFrameSizer]f:547:430:init');
  const imitation = '[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false';
  expect(heard(known, imitation)[1]).toContain('[iFrameSizer]ID:547:430:resizeObserver');
  expect(heard(everyName, imitation)[0].resizerId).toBe('f');
});

test('before it has measured itself an embed learns names and says no height', () => {
  const [known, said] = heard(opened(href), '[iFrameSizer]f:8:false:false:32:true:true::auto');
  expect([known.resizerId, said]).toEqual(['f', []]);
  expect(heard(opened(href), { context: 'h5p', action: 'hello' })[1]).toEqual([]);
});

test('AMP hears that the embed is ready only where it said that it is AMP', () => {
  const ready = { sentinel: 'amp', type: 'embed-ready' };
  expect(greetings(opened(`${href}#amp=1`))).toContainEqual(ready);
  expect(greetings(opened(href))).not.toContainEqual(ready);
});

test('a secret that WordPress writes into the fragment late is learned, and no other one is', () => {
  const known = opened(`${href}#?secret=aB3dE6gH9j`, after(href));
  expect(known.secret).toBe('aB3dE6gH9j');
  expect(known.told).toBeDefined();
  expect(heard(known, { message: 'ready', secret: 'x'.repeat(10) })).toEqual([known, []]);
  expect(opened(`${href}#?secret=short`).secret).toBeUndefined();
});

test('a host is deaf when the frame stays lower than the height that it was told, at the same width', () => {
  const known = after(href);
  expect(isDeaf(known, { width: 430, height: 420 })).toBe(true);
  for (const box of [
    { width: 430, height: 545 },
    { width: 300, height: 420 },
    { width: 0, height: 0 },
  ])
    expect(isDeaf(known, box)).toBe(false);
  expect(isDeaf(opened(href), { width: 430, height: 420 })).toBe(false);
});

test('a link leaves a closed frame through the host, on the host that the embed came from', () => {
  const home = 'https://canonical.example/charts/deaths/';
  const inWordPress = opened(`${href}#?secret=aB3dE6gH9j`);
  const link = (to: string) => leaving(inWordPress, to, home);
  const sent = (value: string) => [{ message: 'link', value, secret: 'aB3dE6gH9j' }];
  expect(link(`${home}#deaths.waves`)).toEqual(sent('https://example.org/charts/deaths/#deaths.waves'));
  expect(link('https://elsewhere.example/x')).toEqual(sent('https://example.org/charts/deaths/'));
  for (const noPage of ['tel:988', 'javascript:alert(1)']) expect(link(noPage)).toEqual(sent('https://example.org/help/'));
  expect(leaving(opened(`${href}?childId=a`), home, home)).toEqual([
    'pymxPYMxaxPYMxnavigateToxPYMxhttps://example.org/charts/deaths/',
  ]);
  expect(leaving(opened(href), home, home)).toEqual([]);
});

test('ten thousand hostile messages change nothing, throw nothing and get no answer', () => {
  for (const known of [opened(href), after(href), everyName])
    for (const one of hostileMessages(10_000)) {
      const [next, said] = heard(known, one);
      if (next !== known || said.length) expect.unreachable(`It answered ${JSON.stringify(one)} with ${JSON.stringify(said)}.`);
    }
});
