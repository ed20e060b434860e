import { entries, entry, type Ledger, placeOf, rowsOf } from './ledger.ts';
import { dataset, source } from './read.ts';
import type { Row, Source } from './schema.ts';
import { type FactEntry, type Status, statuses } from './schema-facts.ts';

/** One figure of the ledger with everything a reader may ask about it. */
export interface Fact {
  readonly id: string;
  readonly kind: FactEntry['kind'];
  /** Exact, never rounded; percents as 39.8, falls as negative. */
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  readonly format: 'number' | 'percent';
  readonly rounding: 'nearest' | 'down';
  readonly unsigned: boolean;
  /** Keys of content/words/<lang>.facts.json. */
  readonly label: string;
  readonly definition: string;
  readonly datasetId?: string;
  readonly row?: Readonly<Record<string, string | number>>;
  readonly field?: string;
  readonly formula: string;
  readonly inputs: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: string;
  readonly status: Status;
  readonly note?: string;
}

type Found = Pick<Fact, 'value' | 'formula' | 'inputs' | 'sources' | 'asOf' | 'status'> & Partial<Pick<Fact, 'datasetId' | 'row' | 'field'>>;

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
  if (path.includes(id)) throw new Error(`content/facts.json: "${id}" is made of itself (${[...path, id].join(' <- ')}). Break the circle: one of these must be a cell or a value.`);
  const { kind, decimals, unit, note } = found;
  return {
    id, kind, decimals, unit,
    format: unit === 'percent' ? 'percent' : 'number',
    rounding: found.rounding ?? 'nearest',
    unsigned: found.unsigned ?? false,
    label: `fact.${id}.label`,
    definition: `fact.${id}.definition`,
    ...calculate(id, found, (input) => compute(input, ledger, [...path, id])),
    ...(note === undefined ? {} : { note }),
  };
}

function calculate(id: string, found: FactEntry, input: (id: string) => Fact): Found {
  switch (found.kind) {
    case 'value':
      return { value: found.value, formula: '', inputs: [], sources: found.sources.map(source), asOf: found.as_of, status: found.status };
    case 'cell':
      return { ...fromRows(id, found.dataset, found.row, found.field), row: found.row };
    case 'total':
      return fromRows(id, found.dataset, found.where, found.field);
    default:
      return derived(id, found, found.of.map(input));
  }
}

/** Fields with sources of their own; all others are cited by `source` and `second_source`. */
const citedIn: Readonly<Record<string, readonly string[]>> = { age_adjusted_rate: ['rate_source'], crude_rate: ['source', 'population_source'], population: ['population_source'] };

function fromRows(id: string, name: string, where: Readonly<Record<string, string | number>>, field: string): Found {
  const rows = rowsOf(id, name, where, field);
  const cited = [...new Set(rows.flatMap((row) => (citedIn[field] ?? ['source', 'second_source']).map((one) => row[one])).filter((one) => typeof one === 'string'))].map(source);
  return {
    value: rows.reduce((sum, row) => sum + (row[field] as number), 0),
    formula: rows.length > 1 ? `sum of ${rows.length} rows of ${placeOf(name, where, field)}` : placeOf(name, where, field),
    inputs: [], sources: cited, datasetId: name, field,
    asOf: latest(rows.map((row) => asOf(row, name))),
    status: worst(rows.map((row) => statusOf(row, field))),
  };
}

const asOf = (row: Row, name: string) => (row['vintage'] as string | null) ?? issued(source(row['source'] as string)) ?? dataset(name).vintage;
const issued = ({ issued: date }: Source) => date?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
const latest = (dates: readonly string[]) => [...dates].sort().at(-1)!;
const worst = (all: readonly Status[]): Status => statuses[Math.max(...all.map((one) => statuses.indexOf(one)))]!;
const statusOf = ({ status }: Row, field: string): Status => (field === 'predicted' ? 'predicted' : status === 'final' ? 'final' : 'provisional');

const counted: readonly Status[] = ['final', 'provisional', 'predicted'];
const daysIn = (year: number) => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;

function derived(id: string, found: Exclude<FactEntry, { kind: 'cell' | 'total' | 'value' }>, inputs: readonly Fact[]): Found {
  const populations = [...new Set(inputs.map(({ status }) => status).filter((one) => counted.includes(one)))];
  if (populations.length > 1) {
    throw new Error(`content/facts.json, fact "${id}": mixes ${populations.join(' and ')} counts (${found.of.join(', ')}), which are different populations. Compare counts of one kind.`);
  }
  const [a, b] = inputs.map(({ value }) => value) as [number, number];
  const [first, second] = found.of;
  const made = {
    sum: () => [inputs.reduce((sum, { value }) => sum + value, 0), found.of.join(' + ')] as const,
    difference: () => [a - b, `${first} − ${second}`] as const,
    ratio: () => (found.unit === 'percent' ? ([(100 * a) / b, `${first} ÷ ${second} × 100`] as const) : ([a / b, `${first} ÷ ${second}`] as const)),
    percent_change: () => [(100 * (b - a)) / a, `(${second} − ${first}) ÷ ${first} × 100`] as const,
    per_day: () => {
      const days = daysIn('year' in found ? found.year : Number.NaN);
      return [a / days, `${first} ÷ ${days} days`] as const;
    },
  }[found.kind]();
  return {
    value: made[0], formula: made[1], inputs: found.of,
    sources: [...new Set(inputs.flatMap(({ sources }) => sources))],
    asOf: latest(inputs.map((one) => one.asOf)),
    status: worst(inputs.map(({ status }) => status)),
  };
}

/** A figure as the prose prints it; `number` is the language's own way to write numbers, `percent` its way to write percents. */
export function formatFact(
  { value, decimals, format, rounding, unsigned }: Pick<Fact, 'value' | 'decimals' | 'format' | 'rounding' | 'unsigned'>,
  number: (value: number, decimals?: number) => string,
  percent: (words: string) => string = (words) => `${words}%`,
): string {
  const scale = 10 ** decimals;
  const rounded = rounding === 'down' ? Math.trunc(value * scale) / scale : value;
  const words = number(unsigned ? Math.abs(rounded) : rounded, decimals);
  return format === 'percent' ? percent(words) : words;
}
