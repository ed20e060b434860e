import type { APIRoute, GetStaticPaths } from 'astro';
import { columnsOf } from '../../../data/columns.ts';
import { datasets } from '../../../data/read.ts';

export const getStaticPaths = (() =>
  datasets().map((set) => ({ params: { id: set.name }, props: { set } }))) satisfies GetStaticPaths;

/** What the table of a dataset's page reads: its columns, compact. The dataset itself is among the downloads. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(columnsOf(props['set'], 'en')), { headers: { 'content-type': 'application/json' } });
