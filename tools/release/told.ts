import type { Change } from '../../src/data/changes.ts';
import type { Release } from '../../src/data/schema-vintages.ts';

/** Datasets that changed since the last release although content/changes.json says nothing of it since: readers would not be told. */
export function untold(changed: readonly string[], list: readonly Change[], last: Release | undefined): readonly string[] {
  const since = list.slice(0, list.length - (last?.changes ?? 0));
  return changed.filter((name) => !since.some(({ dataset }) => dataset === name));
}

/** Datasets that content/changes.json has never named: this is their first day. */
export const unnamed = (names: readonly string[], list: readonly Change[]): readonly string[] =>
  names.filter((name) => !list.some(({ dataset }) => dataset === name));

/** The text of content/changes.json with a first day for each of some datasets, by their number of rows; one entry a line. */
export function withFirstDays(text: string, date: string, rowsOf: ReadonlyMap<string, number>): string {
  if (rowsOf.size === 0) return text;
  const entries = [...rowsOf].map(([dataset, added]) =>
    JSON.stringify({
      date,
      kind: 'first',
      dataset,
      summary: { en: `First published, with ${added.toLocaleString('en-GB')} rows.` },
      counts: { added, changed: 0, withdrawn: 0 },
    }),
  );
  const rest = text.trim().slice(1, -1).trim();
  return `[\n  ${[...entries, ...(rest ? [rest] : [])].join(',\n  ')}\n]\n`;
}
