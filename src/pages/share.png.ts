import type { APIRoute } from 'astro';
import { t } from '../i18n/read.ts';
import { shareImage } from '../render/share.ts';

/** The share image of the site. */
export const GET: APIRoute = async () => {
  const say = t('en');
  const png = await shareImage({ name: say('site.name'), lines: say('front.share').split(' / ') });
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
