// Keeps what the site shows today: npm run release (-- --date=2026-12-01)
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseChanges } from '../src/data/changes.ts';
import { checkContent } from '../src/data/check.ts';
import { dataset } from '../src/data/read.ts';
import { openStore } from '../src/data/vintage-store.ts';
import { build } from './build.mjs';
import { publish } from './promise/published.ts';
import { datedCitation } from './release/citation.ts';
import { changedOf, freezeAll, lastOf } from './release/freeze-all.ts';
import { shownOn } from './release/shown.ts';
import { unnamed, untold, withFirstDays } from './release/told.ts';
import { main } from './run.mjs';

const folder = 'content/vintages';
const log = 'content/changes.json';
const citation = 'CITATION.cff';

await main(async () => {
  const { values } = parseArgs({
    options: {
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      build: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const code = keep(values.date);
  return code === 0 && values.build ? addPublished() : code;
});

/** Builds what is released and promises its addresses; `--no-build` leaves that for later. */
async function addPublished(): Promise<number> {
  const code = await build(process.execPath);
  if (code === 0) console.log(`tests/published.txt promises ${publish('dist')} more addresses. Commit it too.`);
  return code;
}

function keep(date: string): number {
  checkContent();
  const shown = shownOn(date);
  const { releases, read } = openStore(folder);
  const last = lastOf(releases);
  const rows = (bytes: Buffer) => JSON.stringify((JSON.parse(bytes.toString()) as { data: unknown }).data);
  // A note or a title may be reworded without a word to readers; a row may not.
  const changed = Object.keys(changedOf('dataset', shown.datasets, last)).filter((name) => {
    const before = last.get(`dataset ${name}`);
    return !before || rows(read(before)) !== rows(shown.datasets[name]!);
  });
  const text = readFileSync(log, 'utf8');
  const first = unnamed(changed, parseChanges(JSON.parse(text)));
  const full = withFirstDays(text, date, new Map(first.map((name) => [name, dataset(name).data.length])));
  const list = parseChanges(JSON.parse(full));
  const silent = untold(changed, list, releases[0]);
  if (silent.length > 0)
    throw new Error(
      `${log} says nothing of what changed since ${releases[0]?.date} in ${silent.join(', ')}. Add an entry for each, so that readers are told; npm run data writes it when a publisher's update is taken in.`,
    );
  const release = freezeAll({ ...shown, changes: list.length }, folder);
  if (!release) {
    console.log(`Nothing changed since the release of ${releases[0]?.date}: there is nothing new to keep.`);
    return 0;
  }
  if (full !== text) writeFileSync(log, full);
  writeFileSync(citation, datedCitation(readFileSync(citation, 'utf8'), release));
  const bytes = globSync(`${folder}/*`).reduce((sum, file) => sum + statSync(file).size, 0);
  const count = (all: object) => Object.keys(all).length;
  console.log(
    `Release ${release.version} of ${release.date}: kept ${count(release.pictures)} of ${count(shown.pictures)} pictures and ${count(release.datasets)} of ${count(shown.datasets)} datasets that are new or changed.\n${folder}/ is ${Math.round(bytes / 1000)} kB. ${citation} names the release. Commit both; never change a file in ${folder}/.`,
  );
  return 0;
}
