import type { APIRoute } from 'astro';
import { hostCode } from '../../embed/bundle.ts';

/** The host script: what pages that use `<chain-chart>` include. Its address never changes; a new version would get a new one. */
export const GET: APIRoute = async () =>
  new Response(await hostCode(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
