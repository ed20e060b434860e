import { listed } from '../../src/data/json.ts';
import { parseDataset } from '../../src/data/parse.ts';
import type { Dataset, Row } from '../../src/data/schema.ts';
import { type Content, datasetFile } from './content.ts';
import type { Collector, Release, Target } from './feed.ts';
import { highest } from './key.ts';
import { type Merged, merge } from './merge.ts';
import { Older } from './older.ts';
import { datasetText } from './write/lines.ts';

export interface Taking {
  readonly force: boolean;
  readonly withdraw: boolean;
}

/** A dataset as a release makes it, checked and ready to write. */
export interface Taken {
  readonly old: Dataset;
  readonly merged: Merged;
  readonly target: Target;
  readonly text: string;
  readonly isNew: boolean;
}

/** Older by its day, as far as both say it. */
export function refuseOlder(old: Dataset, { vintage }: Release, { force }: Taking): void {
  const length = Math.min(old.vintage.length, vintage.length);
  if (!force && vintage.slice(0, length) < old.vintage.slice(0, length))
    throw new Older(`${old.name} is of ${old.vintage}, newer than this file of ${vintage}; --force takes the older file`);
}

/** What the rows that were collected make of a dataset; throws when a check fails. */
export function take(
  old: Dataset,
  collector: Collector,
  target: Target,
  release: Release,
  taking: Taking,
  content: Content,
): Taken {
  const gathered = collector.rows();
  if (gathered.length === 0)
    throw new Older(
      `the file holds no row for ${old.name}. If it should, its words for indicators or drugs have changed (tools/data/convert/)`,
    );
  refuseShorter(
    old,
    gathered.map(({ row }) => row),
    target,
    taking,
  );
  const merged = merge(old, gathered, { ...target, gone: taking.withdraw ? 'remove' : target.gone }, release);
  const problems = [...lost(old, merged, taking), ...(taking.force ? [] : target.rules(merged.dataset.data, release, old))];
  if (problems.length > 0) throw listed(datasetFile(old.name), problems);
  const before = content.text(datasetFile(old.name));
  const text = datasetText(merged.dataset, { set: old, text: before });
  parseDataset(text, datasetFile(old.name));
  return { old, merged, target, text, isNew: text !== before };
}

/** Older by how far it reaches: a file saved today may be last year's. */
function refuseShorter(old: Dataset, rows: readonly Row[], { period, measures }: Target, { force }: Taking): void {
  if (!period || force) return;
  const last = (list: readonly Row[]) =>
    highest(list.filter((row) => row[measures[0]!] !== null).map((row) => row[period] as string | number)) ?? '';
  if (last(rows) < last(old.data))
    throw new Older(`${old.name} reaches to ${last(old.data)}, this file only to ${last(rows)}; --force takes the older file`);
}

function lost({ data }: Dataset, { withdrawn, kept }: Merged, { force }: Taking): string[] {
  const gone = withdrawn.length + kept.length;
  if (force || gone <= Math.max(20, data.length * 0.03)) return [];
  return [
    `${gone} of ${data.length} rows are not in the file or have no value there; it was likely cut short or filtered. Download it again; if the publisher did withdraw them, --force takes it`,
  ];
}
