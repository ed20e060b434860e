import type { APIRoute, GetStaticPaths } from 'astro';
import { charts } from '../../../charts/index.ts';
import { chartFeed, feedTexts, feedTypes } from '../../../components/feed.ts';
import { changesOfChart } from '../../../data/changes.ts';

export const getStaticPaths = (() =>
  charts.flatMap(({ id }) =>
    Object.entries(feedTypes).map(([feed, type]) => ({ params: { chart: id, feed }, props: { type } })),
  )) satisfies GetStaticPaths;

/** A chart's feed: what happened to the data that it draws, as Atom or as JSON Feed. */
export const GET: APIRoute = ({ params, props, site }) => {
  const { chart, feed } = params as { chart: string; feed: string };
  const { atom, json } = feedTexts(chartFeed(chart, changesOfChart(chart)), site);
  return new Response(feed === 'feed.atom' ? atom : json, { headers: { 'content-type': props['type'] as string } });
};
