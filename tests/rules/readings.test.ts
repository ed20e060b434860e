import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { earlyReading } from '../../src/story/read/early.ts';
import { asked, inForce, LOW, readings, STILL } from '../../src/story/read/readings.ts';

const windows = {
  roomy: () => false,
  low: () => true,
  'roomy, for a reader who wants less motion': (media: string) => media === STILL,
};
const queries = [
  '',
  '?read=scroll',
  '?read=steps',
  '?read=plain',
  '?read=print',
  '?read=loud',
  '?theme=dark&read=plain#toll.all',
];
const memories = [null, 'steps', 'scroll', 'print', '<script>'];

/** The reading that the inline script sets; where storage is blocked it throws. */
function early(search: string, memory: string | null | Error, matches: (media: string) => boolean): string {
  const dataset: Record<string, string> = {};
  const getItem = () => {
    if (memory instanceof Error) throw memory;
    return memory;
  };
  runInNewContext(earlyReading, {
    document: { documentElement: { dataset } },
    localStorage: { getItem },
    location: { search },
    matchMedia: (media: string) => ({ matches: matches(media) }),
    URLSearchParams,
  });
  return dataset['read']!;
}

for (const [name, matches] of Object.entries(windows)) {
  test(`before the first paint a window that is ${name} gets the reading that the switch would set, whatever is asked or remembered`, () => {
    for (const query of queries)
      for (const memory of memories) expect(early(query, memory, matches)).toBe(inForce(asked(query, memory), matches));
  });
}

test('who asks for the text goes to the page of text that the page names, with the step of the address; on a page that names none the page stays', () => {
  const went = (dataset: Record<string, string>) => {
    const gone: string[] = [];
    runInNewContext(earlyReading, {
      document: { documentElement: { dataset } },
      localStorage: { getItem: () => null },
      location: { search: '?read=text', hash: '#toll.all', replace: (to: string) => gone.push(to) },
      matchMedia: () => ({ matches: false }),
      URLSearchParams,
    });
    return gone;
  };
  expect(went({ text: '/story/toll/text/' })).toEqual(['/story/toll/text/#toll.all']);
  expect(went({})).toEqual([]);
});

test('the address wins over what is remembered, and nonsense in either counts for nothing', () => {
  expect(asked('?read=plain', 'steps')).toBe('plain');
  expect(asked('?read=loud', 'steps')).toBe('steps');
  expect(asked('', 'loud')).toBeUndefined();
});

test('blocked storage leaves the address and the window to decide', () => {
  expect(early('', new Error('blocked'), windows.roomy)).toBe('scroll');
  expect(early('?read=steps', new Error('blocked'), windows.roomy)).toBe('steps');
});

test('a reader who wants less motion gets the plain reading and may scroll all the same; a low window cannot hold the scrolled one', () => {
  const wantsStill = (media: string) => media === STILL;
  expect(inForce(undefined, wantsStill)).toBe('plain');
  expect(inForce('scroll', wantsStill)).toBe('scroll');
  expect(inForce('scroll', (media) => media === LOW || media === STILL)).toBe('plain');
  for (const reading of readings.filter((one) => one !== 'scroll')) expect(inForce(reading, () => true)).toBe(reading);
});
