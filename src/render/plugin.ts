import type { Plugin } from 'vite';
import { charts } from '../charts/index.ts';
import { checkContent } from '../data/check.ts';
import { type Part, parts } from './parts.ts';

const LIST = 'virtual:charts/';
const PART = 'virtual:chart/';

const asked = (id: string, pattern: string): Error =>
  new Error(`"${id}" does not name what the browser needs of a chart. Write ${pattern}.`);

/** The loaders of every chart in one language: what draws it, and what answers the reader. */
const list = (lang: string): string =>
  (['draw', 'say'] as const)
    .map((part) => {
      const entries = charts.map(
        ({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${PART}${id}/${lang}/${part}`)})`,
      );
      return `export const ${part} = { ${entries.join(', ')} };\n`;
    })
    .join('');

/**
 * Stops the build on wrong content, and serves what the browser needs of the charts: `virtual:charts/<lang>` lists them,
 * `virtual:chart/<id>/<lang>/<part>` is one part of one chart. While developing all words come with the first part, because
 * which of them a chart draws is only known when the build starts.
 */
export function chartsPlugin(): Plugin {
  let whole = false;
  return {
    name: 'charts',
    buildStart: checkContent,
    configResolved({ command }) {
      whole = command === 'serve';
    },
    resolveId: (id) => (id.startsWith(LIST) || id.startsWith(PART) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${LIST}`)) return { code: list(id.slice(LIST.length + 1)), map: null };
      if (!id.startsWith(`\0${PART}`)) return undefined;
      const [chart = '', lang, part = ''] = id.slice(PART.length + 1).split('/');
      if (!lang || !(part in parts)) throw asked(id.slice(1), `${PART}<chart>/<lang>/${Object.keys(parts).join(' or ')}`);
      return { code: parts[part as Part](chart, { lang, whole }), map: null };
    },
  };
}
