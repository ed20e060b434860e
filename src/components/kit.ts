import { experimental_AstroContainer as Container } from 'astro/container';
import { type KitFile, kitOf, packed } from '../render/kit/files.ts';
import EmbedFlat from './EmbedFlat.astro';
import { absolute } from './site.ts';

const made = new Map<string, Promise<readonly KitFile[]>>();

/** The embed of a picture as one HTML file that asks for nothing else. */
async function singleFile(address: string, lang: string, site: URL | undefined): Promise<string> {
  const container = await Container.create(site ? { astroConfig: { site: site.href } } : {});
  return container.renderToString(EmbedFlat, { props: { address, lang, single: true }, partial: false });
}

async function make(address: string, lang: string, site: URL | undefined): Promise<readonly KitFile[]> {
  const [chart] = address.split('.');
  const links = { page: absolute(`/charts/${chart}/#${address}`, site), terms: absolute('/terms/', site) };
  const files = await kitOf(address, lang, links);
  const html = Buffer.from(await singleFile(address, lang, site));
  return packed([...files, { name: 'embed.html', type: 'text/html; charset=utf-8', bytes: html }], `chain-reaction-${address}`);
}

/** Every file of a picture's kit, made once in a build. */
export function kit(address: string, lang: string, site: URL | undefined): Promise<readonly KitFile[]> {
  const key = `${lang} ${address}`;
  if (!made.has(key)) made.set(key, make(address, lang, site));
  return made.get(key)!;
}
