import type { APIRoute, GetStaticPaths } from 'astro';
import { framed, inFrame } from '../../components/embed-codes.ts';
import { absolute } from '../../components/site.ts';
import { oembed } from '../../embed/oembed.ts';
import { t } from '../../i18n/read.ts';

// A picture by its address; the stepper through a chart's pictures by the name of the chart.
export const getStaticPaths = (() =>
  framed.flatMap(({ inFrames }) => inFrames.map((address) => ({ params: { address } })))) satisfies GetStaticPaths;

/** What hosts ask that make a frame of a bare address. */
export const GET: APIRoute = ({ params, site }) => {
  const { address } = params as { address: string };
  const say = t('en');
  const { title, shown } = inFrame(address, 'en');
  const [chart, state] = address.split('.');
  const answer = oembed({
    title,
    provider: say('site.name'),
    author: say('kit.credit'),
    home: absolute('/', site),
    about: absolute('/about/', site),
    full: absolute(`/charts/${chart}/${state ? `#${address}` : ''}`, site),
    embed: absolute(`/embed/${address}/`, site),
    thumbnail: absolute(`/kit/${shown}/share.png`, site),
    measured: address,
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
