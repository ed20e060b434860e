import { expect, test } from 'vitest';
import { type CodeId, codeIds, codes, type Embedding, licence } from '../../src/embed/codes.ts';

const one: Embedding = {
  site: 'https://example.org/chain',
  address: 'deaths.all',
  shown: 'deaths.all',
  title: 'Deaths rose, then fell',
  height: 512,
  theme: 'auto',
  credit: 'Source: the office. Picture: us, CC BY 4.0.',
  overflow: 'Show the whole chart',
};
const code = (id: CodeId, given: Partial<Embedding> = {}) => codes({ ...one, ...given }).find((all) => all.id === id)!.code;

test('there is one code of every kind, in the order in which they are offered', () => {
  expect(codes(one).map(({ id }) => id)).toEqual(codeIds);
});

for (const id of codeIds) {
  test(`the code for ${id} carries the credit line, the licence and an address of this site under its base path`, () => {
    expect(code(id).replaceAll('\\', '')).toContain(one.credit);
    expect(code(id)).toContain(licence);
    expect(code(id)).toContain('https://example.org/chain/');
  });

  test(`no text in the code for ${id} can leave the place where it stands`, () => {
    const hostile = '"><img src=x onerror=alert(1)>\'](javascript:alert(1)) </script>\n&';
    const made = code(id, { title: hostile, credit: hostile, overflow: hostile });
    if (id === 'wordpress' || id === 'slides') return expect(made).toContain(hostile);
    expect(made).not.toContain('<img src=x');
    if (id === 'markdown') expect(made.match(/(?<!\\)\]\(/g)).toHaveLength(2);
    expect(made.match(/<\/script>/g)?.length ?? 0).toBe(id === 'listener' || id === 'element' ? 1 : 0);
  });
}

test('a frame has a title and the measured height, and waits until the reader comes near', () => {
  for (const id of ['iframe', 'listener', 'lms'] as const) {
    expect(code(id)).toContain('<iframe src="https://example.org/chain/embed/deaths.all/" title="Deaths rose, then fell"');
    expect(code(id)).toContain('height="512" loading="lazy"');
  }
});

test('a theme that was chosen stands in the address of the frame, and in the name of the picture', () => {
  expect(code('iframe', { theme: 'dark' })).toContain('/embed/deaths.all/?theme=dark"');
  expect(code('element', { theme: 'dark' })).toContain('theme="dark"');
  expect(code('markdown', { theme: 'dark' })).toContain('/kit/deaths.all/wide-dark.png');
  expect(code('markdown')).toContain('/kit/deaths.all/wide-light.png');
  expect(code('slides', { theme: 'light' })).toContain('/kit/deaths.all/wide-light@2x.png');
});

test('the codes for a chart with all its pictures frame the chart, link to its page and show the image of one picture', () => {
  const chart = { address: 'deaths', title: 'Overdose deaths by year' };
  for (const id of ['iframe', 'listener', 'wordpress', 'amp', 'lms'] as const)
    expect(code(id, chart)).toContain('https://example.org/chain/embed/deaths/');
  expect(code('element', chart)).toContain('<chain-chart chart="deaths" theme="auto"');
  for (const id of ['markdown', 'slides'] as const)
    expect(code(id, chart)).toContain('https://example.org/chain/kit/deaths.all/wide-light');
  for (const id of codeIds) {
    if (id !== 'wordpress') expect(code(id, chart)).toMatch(/\/charts\/deaths\/(?!#)/);
    expect(code(id, chart)).not.toContain('undefined');
  }
});

test('the code for WordPress begins with the bare address on a line of its own, which alone is turned into the chart', () => {
  expect(code('wordpress', { theme: 'dark' }).split('\n').slice(0, 2)).toEqual([
    'https://example.org/chain/embed/deaths.all/',
    '',
  ]);
});

test('the code for AMP may be resized, is sandboxed and has something to tap while it is not whole', () => {
  expect(code('amp')).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
  expect(code('amp')).toMatch(/ resizable>\s*<div overflow tabindex="0" role="button" aria-label="Show the whole chart">/);
});

/** Runs the listener of a code against a page with these frames; gives back what a message does. */
function hostWith(frames: { contentWindow: object; style: { height?: string } }[]) {
  const script = /<script>(.*)<\/script>/s.exec(code('listener'))![1]!;
  const listeners: ((event: { data: unknown; source: unknown }) => void)[] = [];
  const asked: string[] = [];
  const document = { querySelectorAll: (selector: string) => (asked.push(selector) ? frames : []) };
  const add = (_: string, listener: (typeof listeners)[number]) => listeners.push(listener);
  const run = () => new Function('addEventListener', 'document', script)(add, document);
  return {
    run,
    asked,
    say: (data: unknown, source: unknown) => {
      for (const listener of listeners) listener({ data, source });
    },
  };
}

test('the listener has at most six lines, and evaluates nothing', () => {
  const script = /<script>.*<\/script>/s.exec(code('listener'))![0];
  expect(script.split('\n').length).toBeLessThanOrEqual(6);
  expect(script).not.toMatch(/eval|Function\(|innerHTML|document\.write/);
});

test('the listener sets the height of the frame that spoke and of no other, also when it stands on the page three times', () => {
  const [a, b] = [
    { contentWindow: {}, style: {} as { height?: string } },
    { contentWindow: {}, style: {} as { height?: string } },
  ];
  const host = hostWith([a, b]);
  for (let times = 0; times < 3; times++) host.run();
  host.say({ sentinel: 'amp', type: 'embed-size', height: 430.2 }, b.contentWindow);
  expect([a.style.height, b.style.height]).toEqual([undefined, '431px']);
  expect(host.asked[0]).toBe('iframe[src^="https://example.org/chain/embed/"]');
});

test('the listener lets messages pass that are not ours, whatever they are', () => {
  const frame = { contentWindow: {}, style: {} as { height?: string } };
  const host = hostWith([frame]);
  host.run();
  const strange = [null, undefined, 0, '', 'embed-size', [], {}, { type: 'embed-size' }, { height: 9 }];
  const heights = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, 'x', null].map((height) => ({ type: 'embed-size', height }));
  for (const data of [...strange, ...heights]) host.say(data, frame.contentWindow);
  host.say({ type: 'embed-size', height: 300 }, {});
  expect(frame.style.height).toBeUndefined();
});
