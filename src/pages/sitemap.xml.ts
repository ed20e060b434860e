import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { charts } from '../charts/index.ts';
import { absolute } from '../components/site.ts';
import { chapters } from '../data/chapters.ts';
import { datasets } from '../data/read.ts';

/** Every page that search engines may list. */
export const GET: APIRoute = async ({ site }) => {
  const pages = await getCollection('pages');
  const paths = [
    '/',
    '/data/',
    ...datasets().map(({ name }) => `/data/${name}/`),
    '/ledger/',
    '/corrections/',
    '/sources/',
    '/glossary/',
    '/charts/',
    '/embed/',
    '/embed/doctor/',
    ...(await chapters('en')).map(({ data }) => `/story/${data.id}/`),
    ...charts.map(({ id }) => `/charts/${id}/`),
    ...pages.map(({ id }) => `/${id.split('/')[1]}/`),
  ];
  const urls = paths.map((path) => `<url><loc>${absolute(path, site)}</loc></url>`).join('');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>\n`,
  );
};
