import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { check, parseJson } from './json.ts';
import { Release } from './schema-vintages.ts';

/** The stored file's name: what its bytes are, so that the same thing is stored once and a changed file is found out. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const { ZSTD_c_compressionLevel, ZSTD_c_windowLog, ZSTD_d_windowLogMax } = constants;
const MAX_WINDOW = 27;
const windowFor = (bytes: number) => Math.min(MAX_WINDOW, Math.max(19, Math.ceil(Math.log2(bytes + 1))));

/** Bytes packed; given the version before, only what is new takes room. */
export function pack(bytes: Uint8Array, before?: Uint8Array): Buffer {
  const room = windowFor(bytes.length + (before?.length ?? 0));
  const params = { [ZSTD_c_compressionLevel]: 19, [ZSTD_c_windowLog]: room };
  return zstdCompressSync(bytes, { params, ...(before && { dictionary: before }) });
}

/** The bytes that pack() packed, given the same version before. */
export const unpack = (packed: Uint8Array, before?: Uint8Array): Buffer =>
  zstdDecompressSync(packed, { params: { [ZSTD_d_windowLogMax]: MAX_WINDOW }, ...(before && { dictionary: before }) });

/** Everything a release names, each by what it is of, so that two versions of a thing can be told apart from two things. */
export const namedBy = ({ look, pictures, datasets }: Release): readonly (readonly [of: string, hash: string])[] => [
  ['look', look],
  ...Object.entries(pictures).map(([of, hash]) => [`picture ${of}`, hash] as const),
  ...Object.entries(datasets).map(([of, hash]) => [`dataset ${of}`, hash] as const),
];

/** For each stored hash the one it was packed after, if any: the version before it, when it first came. */
export function packedAfter(releases: readonly Release[]): ReadonlyMap<string, string | undefined> {
  const last = new Map<string, string>();
  const after = new Map<string, string | undefined>();
  for (const [of, hash] of releases.toReversed().flatMap(namedBy)) {
    if (!after.has(hash)) after.set(hash, last.get(of));
    last.set(of, hash);
  }
  return after;
}

/** The published vintages of a folder: its releases, newest first, and every stored thing by its hash. */
export interface Store {
  readonly releases: readonly Release[];
  /** Throws when the stored file is missing or is not what was published. */
  readonly read: (hash: string) => Buffer;
}

/** Opens content/vintages/, or a folder like it. */
export function openStore(folder = 'content/vintages'): Store {
  const file = `${folder}/releases.json`;
  const releases = existsSync(file) ? check(z.array(Release), parseJson(readFileSync(file, 'utf8'), file), file) : [];
  const late = releases.find(({ date }, i) => i > 0 && releases[i - 1]!.date <= date);
  if (late) throw new Error(`${file}: the release of ${late.date} stands below one that is not newer. Newest first, one a day.`);
  const after = packedAfter(releases);
  const known = new Map<string, Buffer>();
  const read = (hash: string): Buffer => {
    if (!known.has(hash)) known.set(hash, open(hash));
    return known.get(hash)!;
  };
  const open = (hash: string): Buffer => {
    const stored = `${folder}/${hash}.zst`;
    const base = after.get(hash);
    if (!existsSync(stored)) throw new Error(`${stored} is missing: ${mend(folder)}`);
    const bytes = opened(stored, base === undefined ? undefined : read(base), folder);
    if (hashOfBytes(bytes) !== hash) throw changed(stored, folder);
    return bytes;
  };
  return { releases, read };
}

function opened(stored: string, before: Buffer | undefined, folder: string): Buffer {
  try {
    return unpack(readFileSync(stored), before);
  } catch {
    throw changed(stored, folder);
  }
}

const mend = (folder: string) =>
  `what was published is never changed. Restore it from the history of the repository (git checkout -- ${folder}).`;
const changed = (stored: string, folder: string) => new Error(`${stored} is not what was published: ${mend(folder)}`);
