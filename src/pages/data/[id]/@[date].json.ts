import type { APIRoute, GetStaticPaths } from 'astro';
import { datasets } from '../../../data/read.ts';
import { datasetDays, vintages } from '../../../data/vintages.ts';

export const getStaticPaths = (() =>
  datasets().flatMap(({ name }) =>
    datasetDays(name).map(({ date, hash }) => ({ params: { id: name, date }, props: { hash } })),
  )) satisfies GetStaticPaths;

/** A dataset as it was published on a day, byte for byte. */
export const GET: APIRoute = ({ props }) =>
  new Response(new Uint8Array(vintages().read(props['hash'] as string)), { headers: { 'content-type': 'application/json' } });
