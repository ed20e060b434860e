import { check } from '../../../src/data/json.ts';
import type { Row } from '../../../src/data/schema.ts';
import { Change, type ChangedCell, type ChangeEntry } from '../../../src/data/schema-changes.ts';
import type { Feed, Release, Target } from '../feed.ts';
import type { Merged } from '../merge.ts';

const most = 50;
const { format } = new Intl.NumberFormat('en-US');
const rows = (n: number) => `${format(n)} row${n === 1 ? '' : 's'}`;

/** The dated entry that a refresh leaves in content/changes.json, its largest changes first. */
export function changeOf(
  old: Merged['dataset'],
  merged: Merged,
  feed: Feed,
  target: Target,
  { source }: Release,
  today: string,
): ChangeEntry {
  const { dataset, added, changed, withdrawn, kept } = merged;
  const cells = cellsOf(merged, target);
  const keeps = kept.length > 0 ? ` ${rows(kept.length)} that the new file leaves empty stay as they were.` : '';
  return check(
    Change,
    {
      date: today,
      kind: 'refresh',
      dataset: dataset.name,
      summary: {
        en: `${source.title} (${feed.publisher}): ${rows(added.length)} added, ${format(changed.length)} changed, ${format(withdrawn.length)} withdrawn.${keeps}`,
      },
      ...(old.vintage === dataset.vintage ? {} : { vintage: { was: old.vintage, now: dataset.vintage } }),
      counts: { added: added.length, changed: changed.length, withdrawn: withdrawn.length },
      ...(cells.length > 0 ? { cells: cells.slice(0, most) } : {}),
      ...(cells.length > most ? { more: cells.length - most } : {}),
    },
    'content/changes.json',
  );
}

function cellsOf({ changed, withdrawn, dataset }: Merged, { measures }: Target): ChangedCell[] {
  const key = (row: Row) => Object.fromEntries(dataset.schema.primaryKey.map((name) => [name, row[name] as string | number]));
  const cell = (row: Row, field: string, now: Row[string] | undefined) => ({
    row: key(row),
    field,
    was: row[field] ?? null,
    now: now ?? null,
  });
  const all = [
    ...changed.flatMap(({ was, now }) => measures.map((field) => cell(was, field, now[field]))),
    ...withdrawn.map((row) => cell(row, measures[0]!, null)),
  ].filter(({ was, now }) => was !== now);
  const step = ({ was, now }: (typeof all)[number]) => Math.abs(Number(now ?? 0) - Number(was ?? 0));
  return all.sort((a, b) => step(b) - step(a)) as ChangedCell[];
}
