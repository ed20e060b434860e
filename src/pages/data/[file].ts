import type { APIRoute, GetStaticPaths } from 'astro';
import { datasets } from '../../data/read.ts';

export const getStaticPaths = (() =>
  datasets().map((set) => ({ params: { file: `${set.name}.json` }, props: { set } }))) satisfies GetStaticPaths;

/** A dataset as it stands in the repository: a Frictionless Tabular Data Resource. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['set']), { headers: { 'content-type': 'application/json' } });
