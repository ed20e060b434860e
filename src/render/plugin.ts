import type { Plugin } from 'vite';
import { explores } from '../charts/explores.ts';
import { charts } from '../charts/index.ts';
import { checkContent } from '../data/check.ts';
import { dates, type Part, parts } from './parts.ts';

const LIST = 'virtual:charts/';
const OPENED = 'virtual:explores/';
const PART = 'virtual:chart/';
const DATES = 'virtual:dates/';

const asked = (id: string, pattern: string): Error =>
  new Error(`"${id}" does not name what the browser needs of a chart. Write ${pattern}.`);

/** The loaders of one part of some charts in one language, by the chart's id. */
const loaders = (name: string, ids: readonly string[], lang: string, part: (id: string) => Part): string => {
  const entries = ids.map((id) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${PART}${id}/${lang}/${part(id)}`)})`);
  return `export const ${name} = { ${entries.join(', ')} };\n`;
};

/** What draws every chart, and what answers the reader: of a chart that can be explored all that is said of it, which exploring needs too. */
const list = (lang: string): string => {
  const ids = charts.map(({ id }) => id);
  const answer = (id: string) => (id in explores ? 'say' : 'inspect');
  return loaders('draw', ids, lang, () => 'draw') + loaders('say', ids, lang, answer);
};

/** What explores the charts that can be explored. */
const opened = (lang: string): string => loaders('explore', Object.keys(explores), lang, () => 'explore');

/**
 * Stops the build on wrong content, and serves what the browser needs of the charts: `virtual:charts/<lang>` lists them, `virtual:explores/<lang>` what only exploring brings,
 * `virtual:dates/<lang>` the words of dates, `virtual:chart/<id>/<lang>/<part>` one part of one chart. While developing all words come with the first part, because
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
    resolveId: (id) => ([LIST, OPENED, PART, DATES].some((prefix) => id.startsWith(prefix)) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${LIST}`)) return { code: list(id.slice(LIST.length + 1)), map: null };
      if (id.startsWith(`\0${OPENED}`)) return { code: opened(id.slice(OPENED.length + 1)), map: null };
      if (id.startsWith(`\0${DATES}`)) return { code: dates(id.slice(DATES.length + 1)), map: null };
      if (!id.startsWith(`\0${PART}`)) return undefined;
      const [chart = '', lang, part = ''] = id.slice(PART.length + 1).split('/');
      if (!lang || !(part in parts)) throw asked(id.slice(1), `${PART}<chart>/<lang>/${Object.keys(parts).join(' or ')}`);
      return { code: parts[part as Part](chart, { lang, whole }), map: null };
    },
  };
}
