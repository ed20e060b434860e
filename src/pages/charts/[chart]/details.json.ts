import type { APIRoute, GetStaticPaths } from 'astro';
import { chartsWithDetails, detailsOf } from '../../../data/details.ts';

export const getStaticPaths = (() => chartsWithDetails.map((chart) => ({ params: { chart } }))) satisfies GetStaticPaths;

/** What is told of each thing that opens in a chart. */
export const GET: APIRoute = ({ params }) => new Response(JSON.stringify(detailsOf(params['chart']!, 'en')));
