import { readFileSync } from 'node:fs';

let made: string | undefined;

/** The site's Public Sans as an address that holds its bytes, for files that must need nothing from outside. */
export function fontAsData(): string {
  made ??= `data:font/woff2;base64,${readFileSync('src/styles/fonts/public-sans.woff2').toString('base64')}`;
  return made;
}
