import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { cssInAscii } from './ascii.ts';

const made = new Map<string, string>();

/**
 * Style sheets of src/ as one minified text that stands inline in a page, so that the first paint waits for no second request.
 * `urls` gives the built address of each file that a sheet names as `url("./…")`; rules for `unused` classes and tokens that only
 * they ask for are left out.
 */
export function sheet(files: readonly string[], urls: Readonly<Record<string, string>>, unused: readonly string[] = []): string {
  const key = JSON.stringify([files, urls, unused]);
  if (!made.has(key) || import.meta.env?.DEV) made.set(key, make(files, urls, unused));
  return made.get(key)!;
}

function make(files: readonly string[], urls: Readonly<Record<string, string>>, unused: readonly string[]): string {
  const css = files.map((file) => readFileSync(`${process.cwd()}/src/${file}`, 'utf8')).join('\n');
  const placed = css.replace(/url\("\.\/([^"]+)"\)/g, (_, name: string) => {
    if (!urls[name])
      throw new Error(
        `A style sheet (${files.join(', ')}) names "./${name}", and its page gives no address for it. Import the file with ?url and pass it on.`,
      );
    return `url("${urls[name]}")`;
  });
  const { code } = transform({ filename: 'page.css', code: Buffer.from(placed), minify: true, unusedSymbols: [...unused] });
  const style = cssInAscii(code.toString().trim());
  return unused.length > 0 ? withoutIdleTokens(style) : style;
}

/** A style sheet without the tokens that nothing in it asks for. */
function withoutIdleTokens(style: string): string {
  const lean = style.replace(/(--[\w-]+):[^;{}]*;/g, (line, name: string) => (style.includes(`var(${name})`) ? line : ''));
  return lean === style ? style : withoutIdleTokens(lean);
}
