import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../../src/data/schema-vintages.ts';
import { hashOfBytes, namedBy, openStore, pack } from '../../src/data/vintage-store.ts';

/** What a site shows on a day: every picture, dataset and the look, as bytes by name. */
export interface Shown {
  readonly date: string;
  readonly version: string;
  readonly changes: number;
  readonly look: Buffer;
  readonly pictures: Readonly<Record<string, Buffer>>;
  readonly datasets: Readonly<Record<string, Buffer>>;
}

/** The newest version of everything that was published, by what it is of, leaving out what was withdrawn. */
export function lastOf(releases: readonly Release[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const release of releases.toReversed()) {
    for (const address of release.withdrawn ?? []) last.delete(`picture ${address}`);
    for (const [of, hash] of namedBy(release)) last.set(of, hash);
  }
  return last;
}

/** Those of some things that are not what they were at the last release, by the hash of what they are now. */
export function changedOf(kind: 'picture' | 'dataset', now: Readonly<Record<string, Buffer>>, last: ReadonlyMap<string, string>) {
  const hashed = Object.entries(now).map(([name, bytes]) => [name, hashOfBytes(bytes)] as const);
  return Object.fromEntries(hashed.filter(([name, hash]) => last.get(`${kind} ${name}`) !== hash).sort());
}

/** Keeps what a site shows and has not kept before. Gives the release, or nothing when all of it stands kept. */
export function freezeAll(shown: Shown, folder: string): Release | undefined {
  const store = openStore(folder);
  const last = lastOf(store.releases);
  const pictures = changedOf('picture', shown.pictures, last);
  const datasets = changedOf('dataset', shown.datasets, last);
  const withdrawn = [...last.keys()]
    .filter((of) => of.startsWith('picture '))
    .map((of) => of.slice('picture '.length))
    .filter((address) => !shown.pictures[address]);
  if (Object.keys({ ...pictures, ...datasets }).length + withdrawn.length === 0) return undefined;
  const newest = store.releases[0]?.date;
  if (newest && newest >= shown.date)
    throw new Error(
      `${folder}/releases.json has a release of ${newest} already, and a day is written once. Release again on a later day, or give one: npm run release -- --date=${nextDay(newest)}`,
    );
  const release: Release = {
    date: shown.date,
    version: shown.version,
    changes: shown.changes,
    look: hashOfBytes(shown.look),
    pictures,
    datasets,
    ...(withdrawn.length > 0 && { withdrawn }),
  };
  const bytesOf = new Map([
    ['look', shown.look],
    ...Object.entries(shown.pictures).map(([name, bytes]) => [`picture ${name}`, bytes] as const),
    ...Object.entries(shown.datasets).map(([name, bytes]) => [`dataset ${name}`, bytes] as const),
  ]);
  mkdirSync(folder, { recursive: true });
  for (const [of, hash] of namedBy(release)) {
    const file = join(folder, `${hash}.zst`);
    const before = lastEver(store.releases, of);
    if (!existsSync(file)) writeFileSync(file, pack(bytesOf.get(of)!, before === undefined ? undefined : store.read(before)));
  }
  // Last, so that a release that was cut short has not happened.
  writeFileSync(join(folder, 'releases.json'), written([release, ...store.releases]));
  return release;
}

const lastEver = (releases: readonly Release[], of: string) => releases.flatMap(namedBy).find(([name]) => name === of)?.[1];
const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const written = (releases: readonly Release[]) => `${JSON.stringify(releases, null, 2)}\n`;
