import { z } from 'zod';
import { datasetsDrawnBy } from './chart-data.ts';
import { checkChanges } from './check-changes.ts';
import type { Fact } from './fact.ts';
import { rowsSeen } from './fact-compared.ts';
import { check } from './json.ts';
import { entries, entry, rowsOf } from './ledger.ts';
import { pictureUses } from './picture-use.ts';
import { readJson } from './read.ts';
import type { Row } from './schema.ts';
import { type ChangedCell, type ChangeEntry, Change as ChangeSchema } from './schema-changes.ts';

/** An entry of content/changes.json with the name by which pages and feeds know it: its anchor on /corrections/. */
export type Change = ChangeEntry & { readonly id: string };

const file = 'content/changes.json';
let read: readonly Change[] | undefined;

/** Every entry, newest first, checked against the datasets. Throws with the entry and what to change. */
export const changes = (): readonly Change[] => (read ??= parseChanges(readJson(file)));

/** Entries from what an editor wrote, checked. */
export function parseChanges(written: unknown): readonly Change[] {
  const all = check(z.array(ChangeSchema), written, file);
  checkChanges(all, file);
  return named(all);
}

/** Names stay as they are when newer entries come: a day's second entry about the same thing is counted from the oldest. */
function named(all: readonly ChangeEntry[]): readonly Change[] {
  const seen = new Map<string, number>();
  return all
    .toReversed()
    .map((one) => {
      const name = `${one.date}-${one.dataset ?? 'values'}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return { ...one, id: times === 1 ? name : `${name}-${times}` };
    })
    .toReversed();
}

/** The errors of ours that were mended, newest first. */
export const corrections = (list = changes()): readonly Change[] => list.filter(({ kind }) => kind === 'correction');

/** What happened to a dataset, newest first. */
export const changesOf = (datasetId: string, list = changes()): readonly Change[] =>
  list.filter(({ dataset }) => dataset === datasetId);

const isIn = (cell: ChangedCell, row: Row) => Object.entries(cell.row).every(([name, value]) => row[name] === value);

/** Whether a figure of the ledger is made, directly or through others, from a cell or value that an entry changed. */
function factUses(id: string, one: Change): boolean {
  const found = entry(id, entries());
  if (one.facts?.some(({ fact }) => fact === id)) return true;
  if ('of' in found) return found.of.some((input) => factUses(input, one));
  if (!('dataset' in found) || found.dataset !== one.dataset) return false;
  const cells = (one.cells ?? []).filter(({ field }) => found.field === undefined || field === found.field);
  const rows = () =>
    found.kind === 'cell'
      ? rowsOf(id, found.dataset, found.row, found.field)
      : found.kind === 'total'
        ? rowsOf(id, found.dataset, found.where, found.field)
        : rowsSeen(id, found);
  return cells.length > 0 && rows().some((row) => cells.some((cell) => isIn(cell, row)));
}

/** The newest correction of a cell or value that a figure is made from, if there is one. */
export const correctionOf = ({ id }: Pick<Fact, 'id'>, list = changes()): Change | undefined =>
  corrections(list).find((one) => factUses(id, one));

/** The newest correction of a cell that a picture draws, if there is one. */
export const correctionOfPicture = (address: string, list = changes()): Change | undefined =>
  corrections(list).find((one) => pictureUses(address, one));

/** What happened to the data that a chart draws, newest first. */
export function changesOfChart(chart: string, list = changes()): readonly Change[] {
  const drawn = datasetsDrawnBy(chart);
  return list.filter(({ dataset }) => dataset !== undefined && drawn.includes(dataset));
}
