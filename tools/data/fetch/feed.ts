import { readFileSync } from 'node:fs';
import type { Feed } from '../feed.ts';
import { type Asking, type Download, download } from './download.ts';
import type { keeper } from './kept.ts';
import { newestLink } from './link.ts';

export interface Fetched extends Download {
  readonly files: readonly string[];
}

/** The address that a feed is fetched from: the editor's own, the environment's, or the one in feeds.ts. */
export const addressOf = (
  { id, csv, api, page }: Feed,
  asked: { url?: string | undefined; api: boolean },
  env: NodeJS.ProcessEnv,
): string => asked.url ?? env[`DATA_URL_${id.toUpperCase().replaceAll('-', '_')}`] ?? (asked.api ? api : csv) ?? page;

export interface Fetching extends Asking {
  readonly keep: ReturnType<typeof keeper>;
  /** Asks for the whole file though we may have it. */
  readonly anew: boolean;
  readonly api: boolean;
  readonly pageRows: number;
}

/** Fetches the files of a feed, or says "unchanged" and since when. */
export async function fetchFeed(feed: Feed, address: string, asking: Fetching): Promise<Fetched | { unchanged: string }> {
  const url = feed.link && !isFile(address) ? await linkOn(address, feed, asking) : address;
  const known = asking.anew ? undefined : asking.keep.get(feed.id, url);
  const path = (page: number) => asking.keep.path(asking.api ? `${feed.id}.${page + 1}.json` : `${feed.id}.csv`);
  const first = await download(asking.api ? pageOf(url, 0, asking.pageRows) : url, path(0), asking, known);
  if (first === 'unchanged') return { unchanged: known?.taken ?? '' };
  const files = [path(0)];
  // Socrata gives records by the page; a page that is not full is the last.
  while (asking.api && recordsIn(files.at(-1)!) >= asking.pageRows) {
    await download(pageOf(url, files.length, asking.pageRows), path(files.length), asking);
    files.push(path(files.length));
  }
  return { ...first, url, files };
}

const isFile = (address: string) => /\.(csv|json)(\.gz)?($|\?)/i.test(address);

async function linkOn(page: string, feed: Feed, asking: Fetching): Promise<string> {
  const path = asking.keep.path(`${feed.id}.page.html`);
  await download(page, path, { ...asking, limits: { ...asking.limits, maxBytes: 10_000_000 } });
  const html = readFileSync(path, 'utf8');
  asking.keep.drop([path]);
  return newestLink(html, page, feed.link!);
}

function pageOf(address: string, page: number, rows: number): string {
  const url = new URL(address);
  url.searchParams.set('$limit', String(rows));
  url.searchParams.set('$offset', String(page * rows));
  url.searchParams.set('$order', ':id');
  return url.href;
}

// Socrata writes a record a line; what is no list of records is refused when it is read.
const recordsIn = (path: string) => readFileSync(path, 'utf8').match(/\{/g)?.length ?? 0;
