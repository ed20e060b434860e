import { escapeHtml } from '../render/escape.ts';
import { heightAt } from './heights.ts';

/** What an oEmbed answer says of one embed; addresses are absolute. */
export interface OembedOf {
  readonly title: string;
  readonly provider: string;
  readonly author: string;
  /** The front page of the site, ending in a slash. */
  readonly home: string;
  readonly about: string;
  /** The page of the chart, for readers whose host shows no frames. */
  readonly full: string;
  readonly embed: string;
  readonly thumbnail: string;
  /** The name under which the embed was measured. */
  readonly measured: string;
}

const WIDTH = 600;

/**
 * The oEmbed answer of an embed. WordPress keeps of the html only a blockquote without attributes and an iframe with a few, so
 * nothing else stands in it; a static file cannot follow `maxwidth`, so it promises a width that fits everywhere.
 */
export function oembed({ title, provider, author, home, about, full, embed, thumbnail, measured }: OembedOf) {
  const height = Math.min(1000, heightAt(measured, WIDTH));
  const quote = `<blockquote><a href="${escapeHtml(full)}">${escapeHtml(title)}</a></blockquote>`;
  const frame = `<iframe src="${escapeHtml(embed)}" width="${WIDTH}" height="${height}" frameborder="0" scrolling="no" title="${escapeHtml(title)}"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: provider,
    provider_url: home,
    author_name: author,
    author_url: about,
    cache_age: 86_400,
    width: WIDTH,
    height,
    html: quote + frame,
    thumbnail_url: thumbnail,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  } as const;
}
