import { z } from 'zod';

const word = z.string().min(1, 'is empty; write the words');
const isoPart = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a date; write 2026, 2026-09 or 2026-09-26');
const sourceId = z.string().min(1, 'is empty; name a source by its id in content/sources.json');

/** The links of the chain that datasets are about, in the order of the chain; the first takes what is about all of it. */
export const links = ['chain', 'makers', 'cartels', 'border', 'toll'] as const;

export const Field = z.strictObject({
  name: word,
  type: z.enum(['string', 'integer', 'number', 'boolean', 'year', 'yearmonth', 'date', 'array']),
  title: word,
  unit: word.optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      minimum: z.union([z.number(), z.string()]).optional(),
      maximum: z.union([z.number(), z.string()]).optional(),
      enum: z.array(z.string()).min(1).optional(),
      pattern: z.string().optional(),
    })
    .optional(),
});

export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** A dataset: a Frictionless Tabular Data Resource with our notes. The rows are checked against `schema.fields` in rows.ts. */
export const Resource = z.strictObject({
  name: word,
  title: word,
  description: word,
  profile: z.literal('tabular-data-resource'),
  vintage: isoPart,
  /** The link of the chain it is about, by which /data/ lists it. */
  link: z.enum(links).optional(),
  /** Who counted, in words. */
  publisher: word.optional(),
  /** How this file was made of what was published, in words. */
  made: word.optional(),
  /** Datasets a reader of this one should know, by id; read.ts finds each. */
  related: z.array(word).optional(),
  notes: z.array(word),
  schema: z.strictObject({
    fields: z.array(Field).min(1),
    primaryKey: z.array(z.string()).min(1, 'is empty; name the fields that tell rows apart'),
    foreignKeys: z.array(
      z.strictObject({
        fields: z.string(),
        reference: z.strictObject({ resource: z.literal('sources'), fields: z.literal('id') }),
      }),
    ),
    missingValues: z.array(z.string()),
  }),
  sources: z
    .array(
      z.strictObject({
        title: word,
        path: z.url('is not an address; give the page a reader can open, not the API call'),
        id: sourceId,
      }),
    )
    .min(1, 'is empty; list where the numbers come from'),
  licenses: z
    .array(z.strictObject({ name: word, title: word, path: z.url() }))
    .min(1, 'is empty; say under which terms the data may be used'),
  data: z.array(z.record(z.string(), z.unknown())).min(1, 'holds no rows; add the rows, or delete the file'),
});

export type Field = z.infer<typeof Field>;
export type Dataset = Omit<z.infer<typeof Resource>, 'data'> & { readonly data: readonly Row[] };

const dateParts = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) });
const name = z.union([z.strictObject({ literal: word }), z.strictObject({ family: word, given: word.optional() })]);

/** One entry of the bibliography, CSL-JSON. `status: provisional` marks releases whose values may never be called final. */
export const Source = z.strictObject({
  id: sourceId,
  type: z.enum(['dataset', 'webpage', 'article-newspaper', 'article-journal', 'report']),
  title: word,
  author: z.array(name).min(1).optional(),
  publisher: word,
  issued: dateParts.optional(),
  URL: z.url('is not an address; give the page a reader can open, not the API call'),
  note: word.optional(),
  accessed: dateParts,
  status: z.literal('provisional').optional(),
});
export type Source = z.infer<typeof Source>;
