import type { APIRoute, GetStaticPaths } from 'astro';
import { allFiles } from '../../components/downloads.ts';
import { datasets } from '../../data/read.ts';

export const getStaticPaths = (() => [
  ...datasets().flatMap(({ name }) => ['csv', 'xlsx', 'json'].map((format) => ({ params: { file: `${name}.${format}` } }))),
  { params: { file: 'sources.csv' } },
]) satisfies GetStaticPaths;

/** A dataset in one of its formats, at an address that stays; and the bibliography beside them. */
export const GET: APIRoute = async ({ params, site }) => {
  const { bytes, type } = (await allFiles(site)).find(({ file }) => file === params['file'])!;
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
};
