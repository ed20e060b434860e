import type { APIRoute } from 'astro';
import { allFiles } from '../../components/downloads.ts';
import { checksums } from '../../data/downloads.ts';

/** SHA-256 of every download: `sha256sum -c checksums.txt` beside the files says whether they arrived whole. */
export const GET: APIRoute = async ({ site }) => new Response(checksums(await allFiles(site)));
