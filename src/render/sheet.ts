import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';

const made = new Map<string, string>();

/**
 * Style sheets of src/ as one minified text that stands inline in a page, so that the first paint waits for no second request.
 * `urls` gives the built address of each file that a sheet names as `url("./…")`.
 */
export function sheet(files: readonly string[], urls: Readonly<Record<string, string>>): string {
  const key = JSON.stringify([files, urls]);
  if (!made.has(key) || import.meta.env?.DEV) made.set(key, make(files, urls));
  return made.get(key)!;
}

function make(files: readonly string[], urls: Readonly<Record<string, string>>): string {
  const css = files.map((file) => readFileSync(`${process.cwd()}/src/${file}`, 'utf8')).join('\n');
  const placed = css.replace(/url\("\.\/([^"]+)"\)/g, (_, name: string) => {
    if (!urls[name])
      throw new Error(
        `A style sheet (${files.join(', ')}) names "./${name}", and its page gives no address for it. Import the file with ?url and pass it on.`,
      );
    return `url("${urls[name]}")`;
  });
  return transform({ filename: 'page.css', code: Buffer.from(placed), minify: true })
    .code.toString()
    .trim();
}
