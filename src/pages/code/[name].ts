import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingCodes } from '../../embed/bundle.ts';

export const getStaticPaths = (async () => {
  const all = await drawingCodes();
  return all.map(({ name, code }) => ({ params: { name }, props: { code } }));
}) satisfies GetStaticPaths;

/** The drawing code of embeds, one hashed file a chart. */
export const GET: APIRoute = ({ props }) =>
  new Response(props['code'] as string, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
