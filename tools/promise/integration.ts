import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseJson } from '../../src/data/json.ts';
import { normalBase } from '../serve/find.ts';
import { leaveRedirects } from './leave.ts';
import { checkPublished, publishedFile, readPublished } from './published.ts';
import { parseRenamed } from './renamed.ts';

/** Keeps the promise at the end of every build: old addresses lead on, and none that was released is missing. */
export function keepAddresses(): AstroIntegration {
  let place = { base: '/', site: '' };
  return {
    name: 'keep-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { base: normalBase(config.base), site: config.site ?? '' };
      },
      'astro:build:done': ({ dir, logger }) => {
        const file = 'content/redirects.json';
        const folder = fileURLToPath(dir);
        const left = leaveRedirects({ dir: folder, ...place }, parseRenamed(parseJson(readFileSync(file, 'utf8'), file)));
        const published = readPublished(readFileSync(publishedFile, 'utf8'));
        checkPublished(folder, published);
        logger.info(`${published.length} released addresses stand, ${left.length} of files by their old names`);
      },
    },
  };
}
