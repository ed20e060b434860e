import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import type { Mark } from '../charts/chart.ts';
import { escapeAttr, escapeText } from './escape.ts';
import { fontAsData } from './font-data.ts';
import { outliner } from './outline.ts';
import { toSvgInner } from './svg.ts';

type Theme = 'light' | 'dark';
const css = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The tokens as written, by name: `--paper` is `var(--raw-paper)`, `--raw-paper` is `light-dark(…)`. */
function tokens(): Map<string, string> {
  return new Map([...css('tokens').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
}

/** A value with every token and every light-dark() replaced by what it means in a theme. Throws on a token that is not in tokens.css. */
export function resolve(value: string, theme: Theme, all = tokens()): string {
  const inner = value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const found = all.get(name);
    if (!found)
      throw new Error(`src/styles/chart.css uses ${name}, which src/styles/tokens.css does not define. Define it there.`);
    return resolve(found, theme, all);
  });
  return inner.replace(
    /light-dark\(\s*([^,()]+(?:\([^)]*\))?)\s*,\s*([^()]+(?:\([^)]*\))?)\s*\)/g,
    (_, light: string, dark: string) => (theme === 'light' ? light : dark).trim(),
  );
}

/** The rules of chart.css, without layers, in the colours of a theme. */
function rules(theme: Theme, outlined: boolean): string {
  const all = tokens();
  const plain = resolve(css('chart').replace(/@layer chart\s*\{/g, '@media all {'), theme, all);
  // An outlined text is a path: what chart.css says of texts must hold for it too.
  const paths = outlined ? plain.replace(/(\.chart) text(\.[\w-]+)?/g, '$1 .text$2') : plain;
  return transform({ filename: 'chart.css', code: Buffer.from(paths), minify: true })
    .code.toString()
    .replace(/@media all\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1');
}

/** The font of live texts, in the file itself: a picture in an <img> sees no other. */
const face = (): string => `@font-face{font-family:"Public Sans";src:url(${fontAsData()}) format("woff2");font-weight:400 700}`;

const colours = /(?:fill|stroke):[^;}]+/;
const made = new Map<string, string>();

/** The style of a file: plain rules of one theme, or light ones with the dark colours behind a media query. */
function style(theme: Theme | 'auto', outlined: boolean): string {
  const key = `${theme} ${outlined}`;
  if (!made.has(key)) made.set(key, makeStyle(theme, outlined));
  return made.get(key)!;
}

function makeStyle(theme: Theme | 'auto', outlined: boolean): string {
  if (theme !== 'auto') return rules(theme, outlined);
  const dark = [...rules('dark', outlined).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector, body]) => {
    const own = body!.split(';').filter((line) => colours.test(line));
    return own.length ? [`${selector}{${own.join(';')}}`] : [];
  });
  return `${rules('light', outlined)}@media (prefers-color-scheme:dark){${dark.join('')}}`;
}

export interface FileOptions {
  readonly chart: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly theme: Theme | 'auto';
  readonly outlined: boolean;
}

/** Marks as a complete SVG file that needs nothing from outside: tokens resolved, texts outlined when asked. */
export function standalone(
  marks: readonly Mark[],
  { chart, width, height, title, description, theme, outlined }: FileOptions,
): string {
  const outlines = outliner();
  const shown = outlined ? outlines.marks(marks) : marks;
  const paper = toSvgInner([{ key: 'paper', tag: 'rect', attrs: { class: 'paper', width, height } }]);
  const drawn = (paper + (outlined ? toSvgInner([outlines.defs()]) : '') + toSvgInner(shown))
    .replace(/ data-key="[^"]*"/g, '')
    .replaceAll('&nbsp;', '\u00a0');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${chart}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeAttr(title).replaceAll('&nbsp;', '\u00a0')}">`,
    `<title>${escapeText(title)}</title><desc>${escapeText(description)}</desc><style>${outlined ? '' : face()}${style(theme, outlined)}</style>`,
    drawn,
    '</svg>\n',
  ]
    .join('')
    .replaceAll('&nbsp;', '\u00a0');
}
