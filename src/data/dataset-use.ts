import { charts } from '../charts/index.ts';
import { datasetsDrawnBy } from './chart-data.ts';
import type { Fact } from './fact.ts';
import { fact, facts } from './facts.ts';
import { datasets, source } from './read.ts';
import { type Dataset, links } from './schema.ts';

const isDrawnFrom = (one: Fact, id: string): boolean =>
  one.datasetId === id || one.inputs.some((input) => isDrawnFrom(fact(input), id));

/** The figures of the ledger that rest on a dataset, directly or through other figures. */
export const factsFrom = (id: string): readonly Fact[] => facts().filter((one) => isDrawnFrom(one, id));

/** The ids of the charts that are drawn from a dataset. */
export const chartsFrom = (id: string): readonly string[] =>
  charts.map((chart) => chart.id).filter((chart) => datasetsDrawnBy(chart).includes(id));

/** The datasets by the link of the chain that they are about, in the order of the chain; links without any are left out. */
export const datasetsByLink = (
  all = datasets(),
): readonly (readonly [link: (typeof links)[number], sets: readonly Dataset[]])[] =>
  links.map((link) => [link, all.filter((set) => (set.link ?? 'chain') === link)] as const).filter(([, sets]) => sets.length > 0);

const times = ['year', 'yearmonth', 'date'];

/** The first and the last time that the rows speak of, as ISO; nothing when no key of theirs is a time. */
export function coverageOf({ schema, data }: Dataset): { readonly from: string; readonly to: string } | undefined {
  const about = schema.fields.find(({ name, type }) => times.includes(type) && name !== 'vintage');
  const values = about
    ? data.flatMap((row) => (row[about.name] === null ? [] : [String(row[about.name] ?? '')])).filter(Boolean)
    : [];
  const sorted = values.sort();
  return sorted.length > 0 ? { from: sorted[0]!, to: sorted.at(-1)! } : undefined;
}

/** Who published what a dataset holds: as its file says, or each publisher of its sources once. */
export const publishersOf = ({ publisher, sources }: Dataset): readonly string[] =>
  publisher ? [publisher] : [...new Set(sources.map(({ id }) => source(id).publisher))];
