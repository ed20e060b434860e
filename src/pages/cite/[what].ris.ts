import type { APIRoute, GetStaticPaths } from 'astro';
import { citePaths } from '../../components/citations.ts';
import type { Citation } from '../../data/cite/citation.ts';

export const getStaticPaths = citePaths satisfies GetStaticPaths;

/** A citation as RIS. */
export const GET: APIRoute = ({ props }) =>
  new Response((props['citation'] as Citation).ris, {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
