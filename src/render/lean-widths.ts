import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { charts } from '../charts/index.ts';
import { chartData } from '../data/chart-data.ts';
import { languages, words } from '../i18n/read.ts';

interface Widths {
  readonly characters: string;
  readonly 400: readonly number[];
  readonly 600: readonly number[];
  readonly 700: readonly number[];
}

const isAscii = (c: string) => c >= ' ' && c <= '~';

/** The characters that a chart can say: plain ones, which numbers and dates use too, and all others of the words and the data. */
function sayable(): ReadonlySet<string> {
  const said = languages.flatMap((lang) => Object.values(words(lang)));
  const drawn = charts.map(({ id }) => JSON.stringify(chartData(id)));
  return new Set([...said, ...drawn].join(''));
}

/** The width table with only the characters that are needed, so that an embed brings no others. */
export function leanWidths({ characters, ...rows }: Widths, needed = sayable()): Widths {
  const kept = [...characters].map((c) => isAscii(c) || c === '\u00a0' || needed.has(c));
  const only = (row: readonly number[]) => row.filter((_, i) => kept[i]);
  return {
    characters: [...characters].filter((_, i) => kept[i]).join(''),
    400: only(rows[400]),
    600: only(rows[600]),
    700: only(rows[700]),
  };
}

/** Serves the scripts of embeds the lean table in place of the whole one. */
export const leanWidthsPlugin = (): Plugin => ({
  name: 'lean-widths',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/src/render/widths.json') ? JSON.stringify(leanWidths(JSON.parse(readFileSync(id, 'utf8')))) : undefined,
});
