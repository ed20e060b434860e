import { z } from 'zod';

const word = z.string().min(1, 'is empty; write one plain sentence');
const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const count = z.int().min(0, 'is below zero; count the rows');
const day = z.iso.date('is not a day; write it as 2026-01-31');

/** One cell that an entry changed: its row by the dataset's primary key, its field, and both values. */
const ChangedCell = z.strictObject({
  row: z.record(z.string(), z.union([z.string(), z.number()])),
  field: z.string(),
  was: cellValue,
  now: cellValue,
});

/** One sourced value of content/facts.json that was wrong. Figures made from cells follow their cells. */
const ChangedFact = z.strictObject({ fact: z.string(), was: z.number(), now: z.number() });

/** One dated entry of content/changes.json: a dataset's first day, an update by its publisher, or an error of ours that was mended. */
export const Change = z
  .strictObject({
    date: day,
    kind: z.enum(['first', 'refresh', 'correction'], 'is not known; write "first", "refresh" or "correction"'),
    dataset: z.string().optional(),
    summary: z.record(z.string(), word),
    vintage: z.strictObject({ was: word, now: word }).optional(),
    counts: z.strictObject({ added: count, changed: count, withdrawn: count }).optional(),
    cells: z.array(ChangedCell).optional(),
    more: z.int().min(1).optional(),
    facts: z.array(ChangedFact).min(1).optional(),
  })
  .refine((one) => one.dataset || one.facts, {
    path: ['dataset'],
    error: 'is missing; name the dataset, or list the sourced values in "facts"',
  })
  .refine((one) => one.summary['en'], { path: ['summary'], error: 'has no English sentence; write "en"' })
  .refine((one) => one.kind !== 'correction' || one.cells?.length || one.facts?.length, {
    path: ['cells'],
    error: 'is empty; a correction lists the cells or facts it changed, so that every figure made from them can say so',
  })
  .refine((one) => one.kind === 'correction' || (one.cells?.length ?? 0) <= 50, {
    path: ['cells'],
    error: 'lists more than 50 cells; keep 50 and say how many more there are in "more"',
  })
  .refine((one) => one.kind !== 'correction' || !one.more, {
    path: ['more'],
    error:
      'has no place in a correction; list every cell, because figures made from the others would not say that they were corrected',
  })
  .refine((one) => !one.cells || one.dataset, { path: ['dataset'], error: 'is missing; name the dataset of the cells' });

export type ChangeEntry = z.infer<typeof Change>;
export type ChangedCell = z.infer<typeof ChangedCell>;
