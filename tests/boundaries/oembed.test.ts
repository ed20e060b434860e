import { expect, test } from 'vitest';
import { heightAt } from '../../src/embed/heights.ts';
import { oembed } from '../../src/embed/oembed.ts';
import { asked, by } from '../../src/embed/step-to.ts';

const of = {
  title: 'Pills & "powder" < all',
  provider: 'Chain Reaction',
  author: 'Chain Reaction contributors',
  home: 'https://example.org/',
  about: 'https://example.org/about/',
  full: 'https://example.org/charts/deaths/#deaths.all',
  embed: 'https://example.org/embed/deaths.all/',
  thumbnail: 'https://example.org/kit/deaths.all/share.png',
  measured: 'deaths.all',
};

test('an oEmbed answer holds the measured height at 600 px, a whole number of at most 1000', () => {
  const { width, height } = oembed(of);
  expect(width).toBe(600);
  expect(height).toBe(heightAt('deaths.all', 600));
  expect(Number.isInteger(height) && height > 200 && height <= 1000).toBe(true);
});

test('a title with signs of HTML is a title in the answer and harmless in its html', () => {
  const { title, html } = oembed(of);
  expect(title).toBe(of.title);
  expect(html).toContain(
    '<blockquote><a href="https://example.org/charts/deaths/#deaths.all">Pills &amp; &quot;powder&quot; &lt; all</a></blockquote>',
  );
  expect(html.match(/<iframe/g)).toHaveLength(1);
  expect(html).not.toMatch(/\n/);
});

test('the height between two measured widths is the larger of theirs, beyond them the nearest', () => {
  expect(heightAt('deaths.all', 290)).toBe(Math.max(heightAt('deaths.all', 280), heightAt('deaths.all', 300)));
  expect(heightAt('deaths.all', 100)).toBe(heightAt('deaths.all', 280));
  expect(heightAt('deaths.all', 2000)).toBe(heightAt('deaths.all', 904));
  expect(heightAt('no.such', 600)).toBe(600);
});

test.each([
  ['?state=b', 1],
  ['?state=nonsense', 0],
  ['?state=constructor', 0],
  ['?state=', 0],
  ['', 0],
  ['?theme=dark&state=c', 2],
])('a stepper whose address ends in "%s" begins at view %i', (search, at) => {
  expect(asked(search, ['a', 'b', 'c'])).toBe(at);
});

test('a step beyond the first or the last view stays there', () => {
  expect([by(-1, 0, 3), by(1, 0, 3), by(1, 2, 3), by(-9, 2, 3)]).toEqual([0, 1, 2, 0]);
});
