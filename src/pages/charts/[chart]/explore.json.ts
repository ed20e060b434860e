import type { APIRoute, GetStaticPaths } from 'astro';
import { explores } from '../../../charts/explores.ts';
import { exploreData } from '../../../data/explore-data.ts';

export const getStaticPaths = (() => Object.keys(explores).map((chart) => ({ params: { chart } }))) satisfies GetStaticPaths;

/** What only exploring needs of a chart's data. */
export const GET: APIRoute = ({ params }) => new Response(JSON.stringify(exploreData(params['chart']!)));
