import type { APIRoute, GetStaticPaths } from 'astro';
import { charts } from '../../charts/index.ts';
import { absolute } from '../../components/site.ts';
import { oembed } from '../../embed/oembed.ts';
import { t } from '../../i18n/read.ts';
import { addresses, picture } from '../../render/picture.ts';

// A picture by its address; the stepper through a chart's pictures by the name of the chart.
export const getStaticPaths = (() => [
  ...addresses.map((address) => ({ params: { address }, props: { shown: address, full: `#${address}` } })),
  ...charts.map(({ id, states }) => ({
    params: { address: id },
    props: { shown: `${id}.${Object.keys(states)[0]}`, full: '' },
  })),
]) satisfies GetStaticPaths;

/** What hosts ask that make a frame of a bare address. */
export const GET: APIRoute = ({ params, props, site }) => {
  const { address } = params as { address: string };
  const { shown, full } = props as { shown: string; full: string };
  const say = t('en');
  const [chart] = address.split('.');
  const answer = oembed({
    title: address === chart ? say(`charts.${chart}`) : picture(address, 'en').title,
    provider: say('site.name'),
    author: say('kit.credit'),
    home: absolute('/', site),
    about: absolute('/about/', site),
    full: absolute(`/charts/${chart}/${full}`, site),
    embed: absolute(`/embed/${address}/`, site),
    thumbnail: absolute(`/kit/${shown}/share.png`, site),
    measured: address,
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
