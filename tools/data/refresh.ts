import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Content, changesFile, contentOf, datasetFile, sourcesFile } from './content.ts';
import type { Feed, Release } from './feed.ts';
import { shown } from './fetch/address.ts';
import { addressOf, fetchFeed } from './fetch/feed.ts';
import { keeper } from './fetch/kept.ts';
import { type Limits, type Net, limits as usual, world } from './fetch/net.ts';
import { Older } from './older.ts';
import type { Options } from './options.ts';
import { progress } from './progress.ts';
import { readTable } from './read/table.ts';
import { releaseOf } from './release.ts';
import { inShort, report } from './report.ts';
import { refuseOlder, type Taken, take } from './take.ts';
import { writeAll } from './write/atomic.ts';
import { changeOf } from './write/change.ts';
import { withChange, withSource } from './write/lines.ts';

export interface Surroundings {
  readonly net?: Net;
  readonly limits?: Limits;
  readonly env?: NodeJS.ProcessEnv;
  readonly pageRows?: number;
  /** What an editor reads: what moved. */
  readonly say: (text: string) => void;
  /** What passes while she waits. */
  readonly out: Parameters<typeof progress>[0];
}

interface Material {
  readonly files: readonly string[];
  readonly release: Release;
  /** Remembers that this file was taken, and clears it away. */
  readonly done: (wrote: boolean) => void;
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Refreshes what one feed feeds: fetch, convert, check, tell, write. Throws before anything is written when a check fails. */
export async function refresh(feed: Feed, options: Options, around: Surroundings): Promise<void> {
  const content = contentOf(options.root);
  const material = options.from ? fromFile(feed, options, content) : await fetched(feed, options, content, around);
  if (!material) return;
  const taken = await read(feed, material, options, content, around);
  const moving = taken.filter(({ isNew }) => isNew);
  if (moving.length > 1) around.say(`In short:\n${inShort(moving).join('\n')}\n`);
  for (const { old, merged, target } of moving) around.say(report(old, merged, target, material.release).join('\n'));
  for (const { old } of taken.filter(({ isNew }) => !isNew)) around.say(`${old.name}: nothing new; as it was on ${old.vintage}.`);
  if (options.dryRun) around.say('Nothing was written (--dry-run).');
  else if (moving.length > 0) write(moving, feed, material.release, content, around);
  material.done(!options.dryRun);
}

function fromFile(feed: Feed, { from = '', vintage }: Options, content: Content): Material {
  const found = statSync(from, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new Error(`There is no file ${from}. Give the path of a downloaded file: --from ~/Downloads/file.csv`);
  const origin = {
    vintage: vintage ?? day(found.mtime),
    file: basename(from),
    note: `read from the file ${basename(from)}, downloaded by hand`,
  };
  return { files: [from], release: releaseOf(feed, origin, content.sources()), done: () => {} };
}

async function fetched(feed: Feed, options: Options, content: Content, around: Surroundings): Promise<Material | undefined> {
  const { net = world, limits = usual, pageRows = 50_000, env = process.env, out } = around;
  const keep = keeper(join(options.root, '.cache', 'data'));
  const address = addressOf(feed, options, env);
  const bar = progress(out, `${feed.id}, ${shown(address)}`, 'bytes', out.isTTY ? 100_000 : 10_000_000);
  const tell = (text: string) => void out.write(`${text}\n`);
  const got = await fetchFeed(feed, address, {
    net,
    limits,
    tell,
    progress: bar.at,
    keep,
    anew: options.force,
    api: options.api && Boolean(feed.api),
    pageRows,
  });
  bar.end();
  if ('unchanged' in got) {
    around.say(`${feed.id}: nothing to do; the publisher's file has not changed since ${got.unchanged || 'we last took it'}.`);
    return undefined;
  }
  const vintage = day(net.now());
  const issued = got.lastModified && !Number.isNaN(Date.parse(got.lastModified)) ? day(new Date(got.lastModified)) : undefined;
  const origin = {
    vintage,
    issued,
    file: basename(new URL(got.url).pathname),
    note: `fetched from ${shown(got.url)} on ${vintage}`,
  };
  return {
    files: got.files,
    release: releaseOf(feed, origin, content.sources()),
    done(wrote) {
      if (wrote) keep.put(feed.id, { url: got.url, taken: vintage, etag: got.etag, lastModified: got.lastModified });
      keep.drop(got.files);
    },
  };
}

/** Reads the files once for all datasets of the feed. */
async function read(
  feed: Feed,
  { files, release }: Material,
  options: Options,
  content: Content,
  { limits = usual, out, say }: Surroundings,
): Promise<Taken[]> {
  const older: string[] = [];
  const unlessOlder = <T>(work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      if (!(error instanceof Older)) throw error;
      older.push(error.message);
      return [];
    }
  };
  const here = feed.targets.filter(({ dataset }) => content.has(dataset));
  const open = here.flatMap((target) =>
    unlessOlder(() => {
      const old = content.dataset(target.dataset);
      refuseOlder(old, release, options);
      return { target, old, collector: target.collect(old, release) };
    }),
  );
  const bar = progress(out, basename(files[0] ?? feed.id), 'rows');
  if (open.length > 0)
    await readTable(files, feed, (cells, at) => open.forEach(({ collector }) => void collector.add(cells, at)), {
      maxBytes: limits.maxBytes,
      progress: bar.at,
    });
  bar.end();
  const taken = open.flatMap(({ old, collector, target }) =>
    unlessOlder(() => take(old, collector, target, release, options, content)),
  );
  if (taken.length === 0) throw new Error(`Nothing was written:\n  ${older.join('\n  ')}`);
  for (const text of older) say(`Left as it is: ${text}.`);
  return taken;
}

function write(
  moving: readonly Taken[],
  feed: Feed,
  release: Release,
  content: Content,
  { net = world, say }: Surroundings,
): void {
  const today = day(net.now());
  const isKnown = content.sources().some(({ id }) => id === release.source.id);
  const isCited = moving.some(({ merged }) => merged.dataset.sources.some(({ id }) => id === release.source.id));
  const entries = moving.map(({ old, merged, target }) => changeOf(old, merged, feed, target, release, today));
  const files = new Map(moving.map(({ old, text }) => [datasetFile(old.name), text]));
  if (!isKnown && isCited) files.set(sourcesFile, withSource(content.text(sourcesFile), release.source));
  files.set(changesFile, entries.reduceRight(withChange, content.text(changesFile)));
  writeAll(new Map([...files].map(([file, text]) => [content.path(file), text])));
  say(`Written: ${[...files.keys()].join(', ')}.\nNow look at the diff, then npm run pictures and npm test.`);
}
