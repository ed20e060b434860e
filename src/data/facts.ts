import type { Fact, Found } from './fact.ts';
import { between } from './fact-between.ts';
import { compared } from './fact-compared.ts';
import { derived } from './fact-derived.ts';
import { fromRows } from './fact-rows.ts';
import { entries, entry, type Ledger } from './ledger.ts';
import { source } from './read.ts';
import type { FactEntry } from './schema-facts.ts';

export { type Fact, formatFact } from './fact.ts';

/** All ids of the ledger, in the order of its file. */
export const factIds = (): readonly string[] => Object.keys(entries());

/** Every figure of the ledger. */
export const facts = (): readonly Fact[] => factIds().map((id) => fact(id));

const made = new Map<string, Fact>();

/** A figure by its id, computed. Throws with the nearest ids when there is none, and when figures are made of each other in a circle. */
export function fact(id: string): Fact {
  const known = made.get(id) ?? compute(id, entries());
  made.set(id, known);
  return known;
}

/** A figure of a given ledger, computed from its inputs. */
export function compute(id: string, ledger: Ledger, path: readonly string[] = []): Fact {
  const found = entry(id, ledger);
  if (path.includes(id))
    throw new Error(
      `content/facts.json: "${id}" is made of itself (${[...path, id].join(' <- ')}). Break the circle: one of these must be a cell or a value.`,
    );
  const { kind, decimals, unit } = found;
  return {
    id,
    kind,
    decimals,
    unit,
    format: unit === 'percent' ? 'percent' : 'number',
    rounding: found.rounding ?? 'nearest',
    unsigned: found.unsigned ?? false,
    label: `fact.${id}.label`,
    definition: `fact.${id}.definition`,
    note: `fact.${id}.note`,
    ...calculate(id, found, (input) => compute(input, ledger, [...path, id])),
  };
}

function calculate(id: string, found: FactEntry, input: (id: string) => Fact): Found {
  switch (found.kind) {
    case 'value':
      return {
        value: found.value,
        formula: '',
        inputs: [],
        sources: found.sources.map((one) => source(one, `content/facts.json, fact "${id}"`)),
        asOf: found.as_of,
        status: found.status,
      };
    case 'cell':
      return { ...fromRows(id, found.dataset, found.row, found.field), row: found.row };
    case 'total':
      return fromRows(id, found.dataset, found.where, found.field);
    case 'between':
      return between(id, found);
    case 'highest':
    case 'lowest':
    case 'rank':
    case 'count':
    case 'count_changed':
      return compared(id, found);
    default:
      return derived(id, found, found.of.map(input));
  }
}
