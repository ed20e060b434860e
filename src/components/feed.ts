import { Feed } from 'feed';
import { type Change, changes } from '../data/changes.ts';
import { t } from '../i18n/read.ts';
import { escapeText } from '../render/escape.ts';
import { changePath, changeText } from './change-text.ts';
import { absolute } from './site.ts';

const MOST = 50;
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** What a feed is about. Paths are without the site's base. */
export interface FeedOf {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to, with a slash at its end; the feeds lie in it. */
  readonly page: string;
  readonly list: readonly Change[];
}

/** The feed of the whole site: every correction and update. */
export const siteFeed = (lang = 'en', list = changes()): FeedOf => ({
  title: t(lang)('corrections.feed.title', { site: t(lang)('site.name') }),
  description: t(lang)('corrections.description'),
  page: '/corrections/',
  list,
});

/** The feed of one chart: what happened to the data that it draws. */
export const chartFeed = (chart: string, list: readonly Change[], lang = 'en'): FeedOf => ({
  title: t(lang)('corrections.feed.chart', { site: t(lang)('site.name'), chart: t(lang)(`charts.${chart}`) }),
  description: t(lang)('corrections.feed.chart.text'),
  page: `/charts/${chart}/`,
  list,
});

function html(change: Change, lang: string, site: URL | undefined): string {
  const { summary, vintage, counts, lines, more } = changeText(change, lang);
  const said = [summary, vintage, counts].filter(Boolean).join(' ');
  const items = lines.map(({ words, path }) => `<li><a href="${escapeText(absolute(path, site))}">${escapeText(words)}</a></li>`);
  const all = [...items, ...(more ? [`<li>${escapeText(more)}</li>`] : [])];
  return `<p>${escapeText(said)}</p>${all.length > 0 ? `<ul>${all.join('')}</ul>` : ''}`;
}

/** A feed as Atom (RFC 4287) and as JSON Feed 1.1. Its dates are those of the entries, so that the same content gives the same bytes. */
export function feedTexts(about: FeedOf, site: URL | undefined, lang = 'en') {
  return {
    atom: `${feedOf(about, site, lang, escapeText).atom1()}\n`,
    json: asJsonFeed(feedOf(about, site, lang, (text) => text).json1(), lang),
  };
}

/** Atom's titles and summaries are HTML here, and those of JSON Feed are plain: `write` makes one of the other. */
function feedOf(
  { title, description, page, list }: FeedOf,
  site: URL | undefined,
  lang: string,
  write: (text: string) => string,
) {
  const link = absolute(page, site);
  const feed = new Feed({
    id: link,
    title,
    description,
    link,
    language: lang,
    updated: noon((list[0] ?? changes().at(-1))!.date),
    generator: false,
    author: { name: t(lang)('site.name'), link: absolute('/about/', site) },
    feedLinks: { atom: `${link}feed.atom`, json: `${link}feed.json` },
  });
  for (const change of list.slice(0, MOST)) {
    const at = absolute(changePath(change), site);
    const { headline, summary } = changeText(change, lang);
    const when = noon(change.date);
    feed.addItem({
      title: write(headline),
      id: at,
      link: at,
      date: when,
      published: when,
      description: write(summary),
      content: html(change, lang, site),
    });
  }
  return feed;
}

/** The library writes JSON Feed 1; 1.1 says the language, and names authors in a list. */
function asJsonFeed(text: string, lang: string): string {
  const { version: _, author, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...rest, language: lang, authors: [author] }, null, 2)}\n`;
}

/** The kinds of feed, by the name of their file. */
export const feedTypes = { 'feed.atom': 'application/atom+xml', 'feed.json': 'application/feed+json' } as const;
