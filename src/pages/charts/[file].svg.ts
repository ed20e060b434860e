import type { APIRoute, GetStaticPaths } from 'astro';
import { t } from '../../i18n/read.ts';
import { addresses, picture } from '../../render/picture.ts';
import { pictureFile } from '../../render/picture-file.ts';

export const getStaticPaths = (() =>
  addresses.flatMap((address) => [
    { params: { file: address }, props: { address, name: 'wide' } },
    { params: { file: `${address}.compact` }, props: { address, name: 'compact' } },
  ])) satisfies GetStaticPaths;

/** A picture as a file: title, marks and source in one SVG, texts outlined, light and dark. */
export const GET: APIRoute = ({ props }) => {
  const { address, name } = props as { address: string; name: 'wide' | 'compact' };
  const one = picture(address, 'en', 'file');
  const { svg } = pictureFile(one, name, t('en')('figure.credit', { source: one.source }));
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
