import { type Fact, facts } from './facts.ts';
import { datasets } from './read.ts';
import type { Dataset } from './schema.ts';

/** What rests on a source. */
export interface SourceUses {
  readonly datasets: readonly Dataset[];
  readonly facts: readonly Fact[];
}

/** By source the datasets that list it and the figures that cite it. */
export function sourceUses(): ReadonlyMap<string, SourceUses> {
  const uses = new Map<string, { datasets: Dataset[]; facts: Fact[] }>();
  const of = (id: string) => {
    const known = uses.get(id) ?? { datasets: [], facts: [] };
    uses.set(id, known);
    return known;
  };
  for (const set of datasets()) for (const { id } of set.sources) of(id).datasets.push(set);
  for (const fact of facts()) for (const { id } of fact.sources) of(id).facts.push(fact);
  return uses;
}
