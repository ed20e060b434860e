import type { Row } from '../../src/data/schema.ts';
import type { Release, Target } from './feed.ts';
import { calledIn } from './key.ts';
import type { Merged } from './merge.ts';
import { type Move, movesOf } from './moves.ts';

const { format } = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format;
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format;

const line = (name: string, text: string) => `  ${name.padEnd(10)} ${text}`;

/** What moved in a dataset, in about ten lines. */
export function report(old: Merged['dataset'], merged: Merged, target: Target, release: Release): string[] {
  const { dataset, added, changed, withdrawn, kept } = merged;
  return [
    `${dataset.name}: ${old.vintage} → ${dataset.vintage} (${release.source.id})`,
    line(
      'rows',
      `${format(old.data.length)} → ${format(dataset.data.length)}: ${format(added.length)} added, ${format(changed.length)} changed, ${format(withdrawn.length)} withdrawn`,
    ),
    ...named('added', added, dataset),
    ...target.measures.flatMap((field) => moved(field, movesOf(merged, field), merged)),
    ...emptied(merged, target),
    ...named('withdrawn', withdrawn, dataset),
    ...named('kept', kept, dataset, ' as they were, where the new file has no value'),
    ...(dataset === old || dataset.notes.length === 0
      ? []
      : [
          line(
            'read again',
            `"notes"${dataset.made ? ' and "made"' : ''} of content/data/${dataset.name}.json: some name months or releases`,
          ),
        ]),
  ];
}

/** What moved in several datasets at once, a line or two each, to be read before the details. */
export function inShort(all: readonly { old: Merged['dataset']; merged: Merged; target: Target }[]): string[] {
  return all.flatMap(({ old, merged, target }) => {
    const { dataset, added, changed, withdrawn } = merged;
    const [largest] = target.measures.flatMap((field) => movesOf(merged, field).slice(0, 1));
    return [
      `${dataset.name}: ${format(added.length)} added, ${format(changed.length)} changed, ${format(withdrawn.length)} withdrawn of ${format(old.data.length)} rows`,
      ...(largest
        ? [
            line(
              'most',
              `${calledIn(dataset, largest.row)}, ${largest.field}: ${format(largest.was)} → ${format(largest.now)} (${signed(largest.now - largest.was)})`,
            ),
          ]
        : []),
    ];
  });
}

function moved(field: string, moves: readonly Move[], { dataset }: Merged): string[] {
  if (moves.length === 0) return [];
  const up = moves.filter(({ was, now }) => now > was).length;
  return [
    line(field, `${format(up)} up, ${format(moves.length - up)} down; the largest:`),
    ...moves.slice(0, 3).map(({ row, was, now }) => {
      const share = was === 0 ? '' : `, ${percent(now / was - 1)}`;
      return line('', `${calledIn(dataset, row)}: ${format(was)} → ${format(now)} (${signed(now - was)}${share})`);
    }),
  ];
}

/** Rows that had a number and have none now, or the other way round. */
function emptied({ changed, dataset }: Merged, { measures: [field = ''] }: Target): string[] {
  const lost = changed.filter(({ was, now }) => was[field] !== null && now[field] === null).map(({ now }) => now);
  const gained = changed.filter(({ was, now }) => was[field] === null && now[field] !== null).map(({ now }) => now);
  return [...named('withheld', lost, dataset, ' now'), ...named('published', gained, dataset, ', withheld before')];
}

function named(name: string, rows: readonly Row[], dataset: Merged['dataset'], what = ''): string[] {
  if (rows.length === 0) return [];
  const first = rows.slice(0, 3).map((row) => calledIn(dataset, row));
  const more = rows.length > 3 ? ` … ${calledIn(dataset, rows.at(-1)!)}` : '';
  return [line(name, `${format(rows.length)} row${rows.length === 1 ? '' : 's'}${what}: ${first.join(', ')}${more}`)];
}
