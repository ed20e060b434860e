import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { changeText } from '../../src/components/change-text.ts';
import { chartFeed, feedTexts, siteFeed } from '../../src/components/feed.ts';
import { changes, changesOfChart, parseChanges } from '../../src/data/changes.ts';
import { dataset } from '../../src/data/read.ts';

const site = new URL('https://example.org');
const key = { year: 2024, drug: 'synthetic_opioids', series: 'final' };
const now = dataset('overdose-deaths-annual').data.find((row) =>
  Object.entries(key).every(([name, value]) => row[name] === value),
)!['deaths'] as number;
const list = parseChanges([
  {
    date: '2026-12-08',
    kind: 'correction',
    dataset: 'overdose-deaths-annual',
    summary: { en: 'A fixture, with <marks> & more.' },
    cells: [{ row: key, field: 'deaths', was: now - 1000, now }],
  },
  {
    date: '2026-12-01',
    kind: 'refresh',
    dataset: 'synthetic-opioid-deaths-monthly',
    summary: { en: 'A fixture.' },
    vintage: { was: '2026-09-26', now: '2026-10-31' },
    counts: { added: 53, changed: 1400, withdrawn: 2 },
    more: 1455,
  },
]);
const { atom, json } = feedTexts(siteFeed('en', list), site);

test('the Atom feed has what RFC 4287 asks for, and names each entry by its address', () => {
  const [head = '', ...entries] = atom.split('<entry>');
  for (const part of [
    '<id>https://example.org/corrections/</id>',
    '<title>',
    '<updated>2026-12-08T12:00:00.000Z</updated>',
    '<author>',
  ])
    expect(head).toContain(part);
  expect(head).toContain('<link rel="self" href="https://example.org/corrections/feed.atom"/>');
  expect(entries).toHaveLength(2);
  for (const entry of entries) for (const part of ['<id>', '<title', '<updated>', '<link']) expect(entry).toContain(part);
  expect(entries[0]).toContain('<id>https://example.org/corrections/#2026-12-08-overdose-deaths-annual</id>');
  expect(entries[0]).toContain('A fixture, with &lt;marks&gt; &amp; more.');
});

test('the JSON feed is one of version 1.1, and its plain texts are plain', () => {
  const feed = JSON.parse(json) as Record<string, unknown> & { items: Record<string, string>[] };
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://example.org/corrections/',
    feed_url: 'https://example.org/corrections/feed.json',
    language: 'en',
  });
  expect(feed['authors']).toEqual([{ name: 'Chain Reaction', url: 'https://example.org/about/' }]);
  expect(feed['author']).toBeUndefined();
  expect(feed.items.map(({ id }) => id)).toEqual([
    'https://example.org/corrections/#2026-12-08-overdose-deaths-annual',
    'https://example.org/corrections/#2026-12-01-synthetic-opioid-deaths-monthly',
  ]);
  expect(feed.items[0]!['summary']).toBe('A fixture, with <marks> & more.');
  expect(feed.items[0]!['content_html']).toContain('A fixture, with &lt;marks&gt; &amp; more.');
  expect(feed.items[0]!['date_published']).toBe('2026-12-08T12:00:00.000Z');
});

test('the same content gives the same feeds', () => {
  expect(feedTexts(siteFeed('en', list), site)).toEqual({ atom, json });
});

test('the feed of a chart tells what happened to the data that it draws, and nothing else', () => {
  expect(changesOfChart('deaths', list).map(({ dataset: name }) => name)).toEqual(['overdose-deaths-annual']);
  const { atom: empty } = feedTexts(chartFeed('routes', changesOfChart('routes', list)), site);
  expect(empty).toContain('<id>https://example.org/charts/routes/</id>');
  expect(empty).not.toContain('<entry>');
  for (const { id } of charts)
    expect(feedTexts(chartFeed(id, changesOfChart(id)), site).json).toContain(`/charts/${id}/feed.json`);
}, 60_000);

test('an entry says which cell had which value, where it stands, and how many rows moved', () => {
  const [error, update] = list.map((one) => changeText(one, 'en'));
  expect(error!.headline).toBe(`Corrected: ${dataset('overdose-deaths-annual').title}`);
  expect(error!.lines).toEqual([
    {
      words: `Deaths (2024, synthetic_opioids, final): ${(now - 1000).toLocaleString('en-GB')} became ${now.toLocaleString('en-GB')}.`,
      path: '/data/overdose-deaths-annual/?row=2024~synthetic_opioids~final',
    },
  ]);
  expect(update!.counts).toBe('Rows added: 53. Changed: 1,400. Withdrawn: 2.');
  expect(update!.vintage).toContain('26 September 2026');
  expect(changes().map((one) => changeText(one, 'en').summary)).not.toContain('');
});
