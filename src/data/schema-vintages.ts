import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{32}$/, 'is not the name of a stored file');
const hashes = z.record(z.string(), hash);

/** One release: what was new in it, each thing by the hash of its bytes. What is not named stayed as it was. */
export const Release = z.strictObject({
  date: z.iso.date('is not a day; write it as 2026-01-31'),
  version: z.string().min(1),
  /** How many entries content/changes.json had: the ones above came later. */
  changes: z.int().min(0),
  /** The colours and rules that its pictures are painted with. */
  look: hash,
  pictures: hashes,
  datasets: hashes,
  /** Pictures that the site has no longer; what was frozen of them before stays. */
  withdrawn: z.array(z.string()).optional(),
});
export type Release = z.infer<typeof Release>;

const frame = z.string().startsWith('<svg');

/** A picture as it was published: everything of it that a reader saw, and the datasets it was drawn from. */
export const FrozenPicture = z.strictObject({
  address: z.string(),
  chart: z.string(),
  title: z.string(),
  subtitle: z.string(),
  source: z.string(),
  note: z.string(),
  description: z.string(),
  datasets: z.array(z.string()),
  table: z.strictObject({
    columns: z.array(z.strictObject({ label: z.string(), numeric: z.boolean(), decimals: z.int().exactOptional() })),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  }),
  compact: frame,
  wide: frame,
});
export type FrozenPicture = z.infer<typeof FrozenPicture>;
