import type { APIRoute, GetStaticPaths } from 'astro';
import { kit } from '../../../components/kit.ts';
import { kitNames } from '../../../render/kit/files.ts';
import { addresses } from '../../../render/picture.ts';

export const getStaticPaths = (() =>
  addresses.flatMap((address) => kitNames.map((file) => ({ params: { address, file } })))) satisfies GetStaticPaths;

/** One file of what a newsroom or a teacher takes away of a picture. */
export const GET: APIRoute = async ({ params, site }) => {
  const { address, file } = params as { address: string; file: string };
  // The first file that is asked for starts the painting of all kits, so that the threads are never idle.
  for (const one of addresses) void kit(one, 'en', site);
  const { bytes, type } = (await kit(address, 'en', site)).find(({ name }) => name === file)!;
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
};
