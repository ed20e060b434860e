import type { Source } from './schema.ts';
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
  /** A caveat, in the same file; most figures have none. */
  readonly note: string;
}

/** What kind-specific work finds out about a figure. */
export type Found = Pick<Fact, 'value' | 'formula' | 'inputs' | 'sources' | 'asOf' | 'status'> &
  Partial<Pick<Fact, 'datasetId' | 'row' | 'field'>>;

/** The least certain of some statuses. */
export const worst = (all: readonly Status[]): Status => statuses[Math.max(...all.map((one) => statuses.indexOf(one)))]!;

/** The latest of some ISO dates. */
export const latest = (dates: readonly string[]): string => [...dates].sort().at(-1)!;

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
