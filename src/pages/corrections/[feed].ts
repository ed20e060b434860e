import type { APIRoute, GetStaticPaths } from 'astro';
import { feedTexts, feedTypes, siteFeed } from '../../components/feed.ts';

export const getStaticPaths = (() =>
  Object.entries(feedTypes).map(([feed, type]) => ({ params: { feed }, props: { type } }))) satisfies GetStaticPaths;

/** The site's feed of corrections and updates, as Atom or as JSON Feed. */
export const GET: APIRoute = ({ params, props, site }) => {
  const { atom, json } = feedTexts(siteFeed(), site);
  return new Response(params['feed'] === 'feed.atom' ? atom : json, { headers: { 'content-type': props['type'] as string } });
};
