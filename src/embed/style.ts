import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';

const read = (file: string) => readFileSync(`${process.cwd()}/src/${file}`, 'utf8');

/** The style that stands inline in every embed: tokens, chart colours, layout, one font; minified. */
export function embedStyle(fontUrl: string): string {
  const face = `@font-face{font-family:"Public Sans";src:url("${fontUrl}") format("woff2");font-weight:400 700;font-display:swap}`;
  const css = ['styles/layers.css', 'styles/tokens.css', 'styles/chart.css', 'embed/style.css'].map(read).join('\n');
  return transform({ filename: 'embed.css', code: Buffer.from(face + css), minify: true })
    .code.toString()
    .trim();
}
