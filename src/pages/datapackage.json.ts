import type { APIRoute } from 'astro';
import { filesOf } from '../components/downloads.ts';
import { absolute } from '../components/site.ts';
import { datapackage } from '../data/datapackage.ts';
import { sourcesDownload } from '../data/downloads.ts';
import { datasets } from '../data/read.ts';
import { t } from '../i18n/read.ts';

/** All datasets of the site as one Frictionless Data Package. */
export const GET: APIRoute = async ({ site }) => {
  const say = t('en');
  const sets = await Promise.all(datasets().map(async (set) => [set, (await filesOf(set, site))[0]!] as const));
  const front = {
    title: say('data.package.title'),
    description: say('data.description'),
    homepage: absolute('/data/', site),
    sourcesTitle: say('data.sources.title'),
  };
  return new Response(`${JSON.stringify(datapackage(front, sets, sourcesDownload()), undefined, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
