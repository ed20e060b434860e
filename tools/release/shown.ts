import { readFileSync } from 'node:fs';
import { changes } from '../../src/data/changes.ts';
import { datasets } from '../../src/data/read.ts';
import { freeze, look } from '../../src/render/freeze.ts';
import { addresses } from '../../src/render/picture.ts';
import type { Shown } from './freeze-all.ts';

/** What the site shows today, from content and code as they stand. */
export const shownOn = (date: string): Shown => ({
  date,
  version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  changes: changes().length,
  look: Buffer.from(look()),
  pictures: Object.fromEntries(addresses.map((address) => [address, Buffer.from(JSON.stringify(freeze(address)))])),
  datasets: Object.fromEntries(datasets().map(({ name }) => [name, readFileSync(`content/data/${name}.json`)])),
});
