import type { APIRoute, GetStaticPaths } from 'astro';
import { citePaths } from '../../components/citations.ts';
import type { Citation } from '../../data/cite/citation.ts';

export const getStaticPaths = citePaths satisfies GetStaticPaths;

/** A citation as BibTeX. */
export const GET: APIRoute = ({ props }) =>
  new Response((props['citation'] as Citation).bibtex, { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
