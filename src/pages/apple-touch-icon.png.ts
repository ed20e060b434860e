import type { APIRoute } from 'astro';
import { touchIcon } from '../render/share.ts';

/** The icon for home screens. */
export const GET: APIRoute = () => new Response(Buffer.from(touchIcon()), { headers: { 'content-type': 'image/png' } });
