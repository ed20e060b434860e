import { type Fact, type Found, latest, worst } from './fact.ts';
import type { FactEntry, Status } from './schema-facts.ts';

const counted: readonly Status[] = ['final', 'reported', 'provisional', 'predicted'];
const daysIn = (year: number) => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;

/** Throws when final, reported, provisional and predicted counts would be mixed; `what` says which. */
export function onePopulation(id: string, all: readonly Status[], what: string): void {
  const populations = [...new Set(all.filter((one) => counted.includes(one)))];
  if (populations.length > 1)
    throw new Error(
      `content/facts.json, fact "${id}": mixes ${populations.join(' and ')} counts (${what}), which are different populations. Compare counts of one kind.`,
    );
}

/** A figure computed from others. Throws when it would mix final, reported, provisional and predicted counts. */
export function derived(id: string, found: Extract<FactEntry, { of: unknown }>, inputs: readonly Fact[]): Found {
  onePopulation(
    id,
    inputs.map(({ status }) => status),
    found.of.join(', '),
  );
  const [a, b] = inputs.map(({ value }) => value) as [number, number];
  const [first, second] = found.of;
  const made = {
    sum: () => [inputs.reduce((sum, { value }) => sum + value, 0), found.of.join(' + ')] as const,
    difference: () => [a - b, `${first} − ${second}`] as const,
    ratio: () =>
      found.unit === 'percent'
        ? ([(100 * a) / b, `${first} ÷ ${second} × 100`] as const)
        : ([a / b, `${first} ÷ ${second}`] as const),
    percent_change: () => [(100 * (b - a)) / a, `(${second} − ${first}) ÷ ${first} × 100`] as const,
    per_day: () => {
      const days = daysIn('year' in found ? found.year : Number.NaN);
      return [a / days, `${first} ÷ ${days} days`] as const;
    },
  }[found.kind]();
  return {
    value: made[0],
    formula: made[1],
    inputs: found.of,
    sources: [...new Set(inputs.flatMap(({ sources }) => sources))],
    asOf: latest(inputs.map((one) => one.asOf)),
    status: worst(inputs.map(({ status }) => status)),
  };
}
