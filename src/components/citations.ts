import { type Citation, citations } from '../data/cite/citation.ts';
import { absolute } from './site.ts';

const made = new Map<string, ReadonlyMap<string, Citation>>();

/** How to cite everything, by its name, with the addresses of this site. Made once a build. */
export function cited(lang: string): ReadonlyMap<string, Citation> {
  const all = made.get(lang) ?? citations(lang, (path) => absolute(path, new URL(import.meta.env.SITE)));
  made.set(lang, all);
  return all;
}

/** One path a citation, for the routes under /cite/. */
export const citePaths = () => [...cited('en')].map(([what, citation]) => ({ params: { what }, props: { citation } }));
