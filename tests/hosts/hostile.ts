/** Random numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Messages that come close to what hosts say, and mean nothing: other names, wrong types, halves, traps for careless code. */
const crafted: readonly unknown[] = [
  ...['', ' ', '\n', '0', '[', '{', '{}', 'null', '\u0000', '\ud800', 'resize', 'x'.repeat(100_000)],
  ...['pym', 'pymxPYMx', 'pymxPYMxotherxPYMxwidthxPYMx300', 'pymxPYMxundefinedxPYMxwidthxPYMx300', 'pymxPYMxxPYMxwidthxPYMx300'],
  ...['pymxPYMx.*xPYMxwidthxPYMx300', 'pymxPYMxpym-0xPYMxheightxPYMx9999', ' pymxPYMxpym-0xPYMxwidthxPYMx3'],
  ...[
    '[iFrameSizer]',
    '[iFrameSizer]:',
    '[iFrameSizer]f',
    '[iFrameSizer]f:8',
    '[iFrameSizer]f:8:maybe:false',
    '[iFrameSizer]::true:',
  ],
  ...['[iFrameSizer]resize ', '[iFrameSizer]resize:', '[iFrameSizer]message:{}', `[iFrameSizer]${'x'.repeat(101)}:8:true:false`],
  ...[
    '[iFrameSizer]a b:8:true:false',
    '[iFrameSizer]a\nb:8:true:false',
    '[iFrameResizerChild]Ready',
    'x[iFrameSizer]f:8:true:false',
  ],
  ...[
    null,
    undefined,
    true,
    false,
    0,
    -0,
    -1,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    10n,
    [],
    [[]],
    {},
    new Date(0),
    new Map([['type', 'iframe-child-init']]),
  ],
  ...[
    new Set(['resize']),
    /x/,
    new Error('x'),
    new ArrayBuffer(8),
    new Uint8Array(8),
    ['iframe-child-init'],
    Object.create(null),
  ],
  ...[
    { type: null },
    { type: ['iframe-child-init'] },
    { type: { toString: 'iframe-child-init' } },
    { type: 'iframe-resized', height: 1 },
  ],
  ...[{ type: 'embed-size', sentinel: 'amp', height: 1 }, { height: 9 }, { 'datawrapper-height': null }, { length: -1 }],
  ...[
    { context: 'h5p' },
    { context: 'h5p', action: null },
    { context: 'h5p', action: 'prepareResize' },
    { context: ['h5p'], action: 'hello' },
  ],
  ...[
    { method: 'register' },
    { method: 'register', windowId: null },
    { method: 'register', windowId: {} },
    { method: 'register', windowId: '' },
  ],
  ...[
    { method: 'register', windowId: 'x'.repeat(101) },
    { method: 'resize', windowId: 7 },
    { method: ['register'], windowId: 7 },
  ],
  ...[
    { message: 'ready' },
    { message: 'ready', secret: null },
    { message: 'ready', secret: '' },
    { message: 'ready', secret: '0000000000' },
  ],
  ...[
    { message: 'ready', secret: ['aB3dE6gH9j'] },
    { message: 'height', value: 1, secret: 'aB3dE6gH9j' },
    { message: 'link', secret: 1 },
  ],
  ...[JSON.parse('{"__proto__":{"type":"iframe-child-init2"}}'), JSON.parse('{"constructor":{"prototype":{"x":1}}}')],
];

const words = [
  'type',
  'context',
  'action',
  'method',
  'windowId',
  'message',
  'secret',
  'height',
  'value',
  'h5p',
  'amp',
  '__proto__',
];

function invented(next: () => number, depth = 0): unknown {
  const pick = <One>(all: readonly One[]) => all[Math.floor(next() * all.length)]!;
  const kind = next();
  if (kind < 0.4) return Array.from({ length: next() * 60 }, () => String.fromCharCode(next() * 65536)).join('');
  if (kind < 0.5) return pick([next(), next() * 1e9, -next(), null, undefined, next() < 0.5]);
  if (kind < 0.7)
    return `${pick(['pym', '[iFrameSizer]', 'xPYMx', ':', '{', 'f'])}${pick(words)}${pick(['xPYMx', ':', '', '}'])}${next()}`;
  if (depth > 2) return [];
  if (kind < 0.8) return Array.from({ length: next() * 5 }, () => invented(next, depth + 1));
  return Object.fromEntries(
    Array.from({ length: next() * 6 }, () => [pick(words), pick([invented(next, depth + 1), pick(words), next()])]),
  );
}

/** So many messages that no host sends, the same every time: crafted ones first, then random ones. All can be posted between windows. */
export function hostileMessages(count: number): readonly unknown[] {
  const next = random(20_260_101);
  return Array.from({ length: count }, (_, i) => (i < crafted.length ? crafted[i] : invented(next)));
}
