import type { APIRoute, GetStaticPaths } from 'astro';
import { explores } from '../../../charts/explores.ts';
import { href } from '../../../components/site.ts';
import { exploreData } from '../../../data/explore-data.ts';

export const getStaticPaths = (() => Object.keys(explores).map((chart) => ({ params: { chart } }))) satisfies GetStaticPaths;

/** What only exploring needs of a chart's data, with the addresses of its rows. */
export const GET: APIRoute = ({ params }) => {
  const data = exploreData(params['chart']!);
  return new Response(JSON.stringify({ ...data, at: href(data.at) }));
};
