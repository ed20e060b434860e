import { listed } from './json.ts';
import { entries } from './ledger.ts';
import { didYouMean } from './near.ts';
import { dataset, datasets } from './read.ts';
import type { Dataset } from './schema.ts';
import type { ChangedCell, ChangeEntry } from './schema-changes.ts';

/** Holds the entries of content/changes.json against the datasets and the ledger; one error lists what is wrong with each. */
export function checkChanges(all: readonly ChangeEntry[], file: string): void {
  const problems = all.flatMap((one, i) =>
    [...order(one, all[i - 1]), ...inDataset(one, all.slice(0, i)), ...inLedger(one, all.slice(0, i))].map(
      (problem) => `entry ${i + 1} (${one.date}, ${one.dataset ?? 'values'}), ${problem}`,
    ),
  );
  if (problems.length > 0) throw listed(file, problems);
}

const order = ({ date }: ChangeEntry, newer: ChangeEntry | undefined): string[] =>
  newer && newer.date < date
    ? [`field "date": is newer than the entry above it (${newer.date}); the newest entry stands first`]
    : [];

function inDataset(one: ChangeEntry, newer: readonly ChangeEntry[]): string[] {
  if (one.dataset === undefined) return [];
  const known = datasets().map(({ name }) => name);
  if (!known.includes(one.dataset))
    return [
      `field "dataset": no dataset is called "${one.dataset}".${didYouMean(one.dataset, known)} Datasets are the files of content/data/; correct the id`,
    ];
  const set = dataset(one.dataset);
  const isNewest = !newer.some((other) => other.dataset === one.dataset);
  return (one.cells ?? []).flatMap((cell, i) => inRow(set, cell, isNewest).map((problem) => `field "cells.${i}": ${problem}`));
}

function inRow(set: Dataset, cell: ChangedCell, isNewest: boolean): string[] {
  const { fields, primaryKey } = set.schema;
  const names = fields.map(({ name }) => name);
  if (!names.includes(cell.field))
    return [`${set.name} has no field "${cell.field}".${didYouMean(cell.field, names)} Its fields are: ${names.join(', ')}`];
  if (Object.keys(cell.row).sort().join() !== [...primaryKey].sort().join())
    return [`the row is named by ${Object.keys(cell.row).join(', ')}; name it by the primary key: ${primaryKey.join(', ')}`];
  if (JSON.stringify(cell.was) === JSON.stringify(cell.now)) return ['"was" and "now" are the same; delete the cell'];
  // An entry that a newer one has overtaken speaks of a file that is no more.
  if (!isNewest) return [];
  const row = set.data.find((one) => primaryKey.every((name) => one[name] === cell.row[name]));
  const said = primaryKey.map((name) => `${name} ${cell.row[name]}`).join(', ');
  if (!row)
    return cell.now === null
      ? []
      : [`${set.name} has no row with ${said}; correct the key, or write "now": null if it was withdrawn`];
  const value = row[cell.field] ?? null;
  return JSON.stringify(value) === JSON.stringify(cell.now)
    ? []
    : [
        `"now" is ${JSON.stringify(cell.now)}, and the dataset says ${JSON.stringify(value)} (${said}); write what the dataset says`,
      ];
}

function inLedger({ facts = [] }: ChangeEntry, newer: readonly ChangeEntry[]): string[] {
  const ledger = entries();
  return facts.flatMap(({ fact, now }, i) => {
    const found = ledger[fact];
    const place = `field "facts.${i}"`;
    if (!found)
      return [`${place}: no fact is called "${fact}".${didYouMean(fact, Object.keys(ledger))} Facts stand in content/facts.json`];
    if (found.kind !== 'value')
      return [`${place}: "${fact}" is computed; list the cells that changed in "cells", and every figure made from them follows`];
    if (newer.some((one) => one.facts?.some((other) => other.fact === fact)) || found.value === now) return [];
    return [`${place}: "now" is ${now}, and content/facts.json says ${found.value} for "${fact}"; write what the ledger says`];
  });
}
