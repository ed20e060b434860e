import { expect, test } from 'vitest';
import { asksForHeight, heightMessages, readQuery } from '../../src/embed/protocol.ts';

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

test('heights are told as whole pixels, never less than one, and never as null', () => {
  for (const height of [0, 0.2, 430.4]) {
    const [message] = heightMessages(height, { theme: undefined, childId: undefined });
    expect(message).toEqual({ sentinel: 'amp', type: 'embed-size', height: Math.max(1, Math.ceil(height)) });
  }
});

test('pym is spoken only to a host that gave a name', () => {
  const named = { theme: undefined, childId: 'a1' };
  expect(heightMessages(10, named)[0]).toBe('pymxPYMxa1xPYMxheightxPYMx10');
  expect(asksForHeight('pymxPYMxa1xPYMxwidthxPYMx300', named)).toBe(true);
  for (const data of [null, undefined, 3, {}, 'pymxPYMxotherxPYMxwidthxPYMx300', 'resize'])
    expect(asksForHeight(data, named)).toBe(false);
  expect(asksForHeight('pymxPYMxundefinedxPYMxwidthxPYMx1', { theme: undefined, childId: undefined })).toBe(false);
});
