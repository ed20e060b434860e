import type { Plugin } from 'vite';
import { words } from '../i18n/read.ts';
import { chartData } from './chart-data.ts';
import { checkContent } from './check.ts';

const PREFIX = 'virtual:chart/';

/** Words that the page prints itself, beside the picture: the chart's code never says them. */
const inPage = /\.(title|subtitle|source|note|name)$/;

/** The words a chart's module carries: those of the chart and those all charts share. */
const wordsOf = (id: string, lang: string) =>
  Object.fromEntries(
    Object.entries(words(lang)).filter(([key]) => (key.startsWith(`${id}.`) && !inPage.test(key)) || key.startsWith('chart.')),
  );

/** The module of one chart in one language, as source text. Browsers parse JSON.parse of a string faster than a literal. */
export function chartModule(id: string, lang: string): string {
  const asJson = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  return `export const data = ${asJson(chartData(id))};\nexport const words = ${asJson(wordsOf(id, lang))};\n`;
}

/** Stops the build on wrong content, and serves `virtual:chart/<id>/<lang>`: what the browser needs to draw one chart in one language. */
export function chartDataPlugin(): Plugin {
  return {
    name: 'chart-data',
    buildStart: checkContent,
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const [chart, lang] = id.slice(PREFIX.length + 1).split('/');
      if (!chart || !lang) throw new Error(`"${id.slice(1)}" does not name a chart's data. Write ${PREFIX}<chart>/<lang>.`);
      return { code: chartModule(chart, lang), map: null };
    },
  };
}
