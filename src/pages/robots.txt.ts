import type { APIRoute } from 'astro';
import { absolute } from '../components/site.ts';

/** Crawlers may read everything; pages that should not be listed say so themselves. */
export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap.xml', site)}\n`);
