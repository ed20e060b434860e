import type { FactUse } from '../data/fact-uses.ts';
import { type Fact, fact } from '../data/facts.ts';
import { entries, entry, rowsOf } from '../data/ledger.ts';
import { dataset } from '../data/read.ts';
import { printedRowAddress } from '../data/row-address.ts';
import type { Translate } from '../i18n/words.ts';
import { href } from './site.ts';

/** A part of a formula: words, or a figure it is made of. */
export type Part = { readonly text: string } | { readonly input: Fact };

/** A formula in parts, so that each figure in it can be a link. */
export const partsOf = ({ formula, inputs }: Fact): readonly Part[] =>
  formula
    .split(/([a-z][a-z0-9-]*)/)
    .filter(Boolean)
    .map((text) => (inputs.includes(text) ? { input: fact(text) } : { text }));

/** Where the rows of a figure stand: the row of a cell, or the rows of a dataset as the table's filters show them. */
export function rowsHref({ id, datasetId, row, field }: Fact): string | undefined {
  if (!datasetId) return undefined;
  const set = dataset(datasetId);
  const [only] = row && field ? rowsOf(id, datasetId, row, field) : [];
  if (only) return href(printedRowAddress(set, only));
  const found = entry(id, entries());
  const where = 'where' in found ? Object.entries(found.where).map(([name, value]) => [name, String(value)]) : [];
  return href(`/data/${datasetId}/${where.length > 0 ? `?${new URLSearchParams(where)}` : ''}#rows`);
}

/** Where a reader stands before what a figure is made of: its rows, or where its own formula stands. */
export const originHref = (one: Fact): string => rowsHref(one) ?? href(`/ledger/#fact.${one.id}`);

/** What a place that says a figure is called. */
export const nameOfUse = ({ kind, title, step }: FactUse, t: Translate, number: (value: number) => string): string =>
  t(`ledger.use.${kind}`, { title, step: step ? number(step) : '' });
