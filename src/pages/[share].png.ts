import type { APIRoute, GetStaticPaths } from 'astro';
import { t } from '../i18n/read.ts';
import { shareImage } from '../render/share.ts';

export const getStaticPaths = (() => [
  { params: { share: 'share' }, props: { shape: 'share' } },
  { params: { share: 'share-square' }, props: { shape: 'square' } },
]) satisfies GetStaticPaths;

/** The share images of the site. */
export const GET: APIRoute<{ shape: 'share' | 'square' }> = async ({ props }) => {
  const say = t('en');
  const lines = say(props.shape === 'square' ? 'front.share.square' : 'front.share').split(' / ');
  const png = await shareImage({ name: say('site.name'), lines }, props.shape);
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
};
