import { expect, test } from 'vitest';
import { footnote, numbered, sourcesBehind } from '../../src/components/footnotes.ts';
import { fact, factIds } from '../../src/data/facts.ts';

const id = factIds()[0]!;
const to = `/ledger/#fact.${id}`;

test('each address of a chapter has one number, in the order in which it is met, and links of cards have none', () => {
  const card = `<span class="fact-card"><a href="https://x.org/">x</a></span>`;
  const html = `<a class="fact" href="${to}">1</a>${card}<a class="link" href="/help/">h</a><a class="fact" href="${to}">1</a>`;
  expect(numbered(html)).toEqual({
    html: `<a class="fact" href="${to}" data-foot="1">1</a>${card}<a class="link" href="/help/" data-foot="2">h</a><a class="fact" href="${to}" data-foot="1">1</a>`,
    links: [to, '/help/'],
  });
});

test('the footnote of a figure says which figure it is, and its sources stand in the chapter’s list once', () => {
  expect(footnote(to, 'en').words).toMatch(/\w/);
  const sources = [...new Set(fact(id).sources.map((one) => one.id))];
  expect(sourcesBehind([to, to])).toEqual(sources);
  expect(footnote('/help/', 'en')).toEqual({ to: '/help/', words: '' });
});
