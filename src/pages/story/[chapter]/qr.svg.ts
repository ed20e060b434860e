import type { APIRoute, GetStaticPaths } from 'astro';
import encodeQR from 'qr';
import { absolute } from '../../../components/site.ts';
import { chapters } from '../../../data/chapters.ts';

export const getStaticPaths = (async () =>
  (await chapters('en')).map(({ data }) => ({ params: { chapter: data.id } }))) satisfies GetStaticPaths;

/** The way from a printed chapter back to the one on screen. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(encodeQR(absolute(`/story/${params['chapter']}/`, site), 'svg', { ecc: 'medium', border: 2 }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
