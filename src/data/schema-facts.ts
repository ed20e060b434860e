import { z } from 'zod';

const ids = z.array(z.string()).min(1);
const pair = z.tuple([z.string(), z.string()]);
const where = z.record(z.string(), z.union([z.string(), z.number()]));

const shown = {
  /** How many decimals the prose prints; the ledger keeps the exact value. */
  decimals: z.int().min(0).max(3),
  unit: z.string().min(1, 'is empty; say what is counted, or "percent" or "times"'),
  /** Round towards zero, for "more than 23 times". */
  rounding: z.literal('down').optional(),
  /** Print a fall without its minus sign, for "fell by". */
  unsigned: z.literal(true).optional(),
  note: z.never('is shown to people: move it to content/words/<lang>.facts.json as fact.<id>.note').optional(),
};

/** Rows of a dataset that are compared: all that `where` names without those that `except` names. */
const among = { dataset: z.string(), where, except: where.optional(), field: z.string() };

export const statuses = ['final', 'reported', 'two sources', 'one source', 'provisional', 'predicted'] as const;

/** One figure of the ledger: a cell, a look across rows, arithmetic on other figures, or a sourced value. */
export const FactEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cell'), dataset: z.string(), row: where, field: z.string(), ...shown }),
  z.strictObject({ kind: z.literal('total'), dataset: z.string(), where, field: z.string(), ...shown }),
  z.strictObject({ kind: z.literal('highest'), ...among, ...shown }),
  z.strictObject({ kind: z.literal('lowest'), ...among, ...shown }),
  /** The place of one row among others, from the highest; withheld values have none. */
  z.strictObject({ kind: z.literal('rank'), row: where, ...among, ...shown }),
  /** How many rows there are; with a field, how many reach `at_least` in it. */
  z.strictObject({ kind: z.literal('count'), ...among, field: z.string().optional(), at_least: z.number().optional(), ...shown }),
  /** For how many of `by` (states, say) a field fell or rose between two sets of rows. */
  z.strictObject({
    kind: z.literal('count_changed'),
    ...among,
    by: z.string(),
    from: where,
    to: where,
    change: z.enum(['fell', 'rose']),
    ...shown,
  }),
  /** The time from the date of one row to that of another. */
  z.strictObject({
    kind: z.literal('between'),
    dataset: z.string(),
    field: z.string(),
    from: where,
    to: where,
    ...shown,
    unit: z.enum(['days', 'months']),
  }),
  z.strictObject({ kind: z.literal('sum'), of: ids, ...shown }),
  z.strictObject({ kind: z.literal('difference'), of: pair, ...shown }),
  z.strictObject({ kind: z.literal('ratio'), of: pair, ...shown }),
  z.strictObject({ kind: z.literal('percent_change'), of: pair, ...shown }),
  z.strictObject({ kind: z.literal('per_day'), of: z.tuple([z.string()]), year: z.int().min(1900).max(2100), ...shown }),
  z.strictObject({
    kind: z.literal('value'),
    value: z.number(),
    sources: z.array(z.string()).min(1, 'is empty; name at least one source of content/sources.json'),
    as_of: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a date; write 2019, 2019-08 or 2019-08-23'),
    status: z.enum(statuses),
    ...shown,
  }),
]);
export type FactEntry = z.infer<typeof FactEntry>;
export type Status = (typeof statuses)[number];
