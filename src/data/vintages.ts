import { z } from 'zod';
import { type Change, changes, corrections } from './changes.ts';
import { check, parseJson } from './json.ts';
import { pictureUses } from './picture-use.ts';
import { FrozenPicture, type Release } from './schema-vintages.ts';
import { namedBy, openStore, type Store } from './vintage-store.ts';

let opened: Store | undefined;

/** What was published so far, opened once. */
export const vintages = (): Store => (opened ??= openStore());

/** Reads everything that was published. Throws at a stored file that is missing or was changed. */
export function checkVintages(store = vintages()): void {
  for (const [, hash] of store.releases.flatMap(namedBy)) store.read(hash);
}

/** One dated page of a picture: the hash of what was published, or the day of the page where it still stands unchanged. */
export type FrozenPage = { readonly address: string; readonly date: string } & (
  | { readonly hash: string; readonly release: Release }
  | { readonly to: string }
);

/** Every dated page there is: for each picture one a release, from the first that had it to the last. */
export function frozenPages(releases = vintages().releases): readonly FrozenPage[] {
  const last = new Map<string, string>();
  return releases.toReversed().flatMap((release) => {
    const { date, pictures, withdrawn = [] } = release;
    for (const address of withdrawn) last.delete(address);
    const same = [...last].filter(([address]) => !pictures[address]).map(([address, to]) => ({ address, date, to }));
    for (const address of Object.keys(pictures)) last.set(address, date);
    return [...Object.entries(pictures).map(([address, hash]) => ({ address, date, hash, release })), ...same];
  });
}

/** The days on which a picture was published anew, newest first. */
export const frozenDays = (address: string, releases = vintages().releases): readonly string[] =>
  releases.filter(({ pictures }) => pictures[address]).map(({ date }) => date);

/** The days on which a dataset was published anew, newest first, with the hash of what was published. */
export const datasetDays = (name: string, releases = vintages().releases): readonly { date: string; hash: string }[] =>
  releases.flatMap(({ date, datasets }) => (datasets[name] ? [{ date, hash: datasets[name] }] : []));

/** The vintage that a dataset had in a release; nothing for a dataset that came later, or that nobody kept. */
export function vintageThen(name: string, { date }: Pick<Release, 'date'>, store = vintages()): string | undefined {
  const [kept] = datasetDays(name, store.releases).filter((one) => one.date <= date);
  const file = `content/vintages/${kept?.hash}.zst`;
  return kept && check(z.object({ vintage: z.string() }), parseJson(store.read(kept.hash).toString(), file), file).vintage;
}

/** A picture as it was published. */
export const frozenPicture = (hash: string, store = vintages()): FrozenPicture =>
  check(FrozenPicture, parseJson(store.read(hash).toString(), `content/vintages/${hash}.zst`), `content/vintages/${hash}.zst`);

/** The correction that a frozen picture has not seen, if there is one: of a cell the picture draws, made after its release. */
export function correctedSince(
  { address, datasets }: Pick<FrozenPicture, 'address' | 'datasets'>,
  { changes: seen }: Pick<Release, 'changes'>,
  { list = changes(), isDrawn }: { list?: readonly Change[]; isDrawn: boolean },
): Change | undefined {
  const later = corrections(list.slice(0, Math.max(0, list.length - seen)));
  // A picture that the site has no longer cannot be drawn again: any correction of its data may be one of it.
  return later.find((one) => (isDrawn ? pictureUses(address, one) : datasets.includes(one.dataset ?? '')));
}
