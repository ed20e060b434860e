import type { APIRoute, GetStaticPaths } from 'astro';
import { chapters } from '../../../data/chapters.ts';
import { sharedOf } from '../../../data/shared.ts';
import { t } from '../../../i18n/read.ts';
import { picture } from '../../../render/picture.ts';
import { chapterImage } from '../../../render/share.ts';

const lang = 'en';

export const getStaticPaths = (async () =>
  (await chapters(lang)).flatMap((chapter) =>
    (['share', 'square'] as const).map((shape) => ({ params: { chapter: chapter.data.id, shape }, props: { chapter, shape } })),
  )) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

/** The images that stand for a chapter where it is shared. */
export const GET: APIRoute<Props> = async ({ props: { chapter, shape } }) => {
  const { title } = chapter.data;
  const address = sharedOf('chapters', chapter.data.id);
  const say = t(lang);
  const credit = say(shape === 'share' ? 'site.name' : 'chapter.share.credit');
  const { subtitle } = picture(address, lang);
  const words = { address, title, subtitle, credit };
  return new Response(new Uint8Array(await chapterImage(words, shape, lang)), { headers: { 'content-type': 'image/png' } });
};
