import { factUses } from './fact-uses.ts';
import { type Fact, fact, facts } from './facts.ts';
import { datasets } from './read.ts';

export const topics = ['makers', 'cartels', 'border', 'toll', 'other'] as const;
export type Topic = (typeof topics)[number];

/** The datasets a figure rests on, however often it is computed. */
export const restsOn = ({ datasetId, inputs }: Fact): readonly string[] => [
  ...new Set([...(datasetId ? [datasetId] : []), ...inputs.flatMap((id) => restsOn(fact(id)))]),
];

const commonest = (links: readonly string[]): string | undefined =>
  links.toSorted((a, b) => links.filter((one) => one === b).length - links.filter((one) => one === a).length)[0];

/** The links of the chain that rows with a `stage` name, by the sources those rows cite. */
function stagesBySource(): ReadonlyMap<string, readonly string[]> {
  const stages = new Map<string, string[]>();
  for (const { data } of datasets())
    for (const { stage, sources = [] } of data)
      for (const id of [sources].flat()) if (stage) stages.set(String(id), [...(stages.get(String(id)) ?? []), String(stage)]);
  return stages;
}

/**
 * By figure the link of the chain it is about: that of the step or chapter that says it first; of a figure that no chapter says yet,
 * that of the dataset it rests on, the commonest among figures of the same dataset, or among the events and places that its sources tell of.
 */
export function factTopics(lang: string): ReadonlyMap<string, Topic> {
  const uses = factUses(lang);
  const said = new Map(
    facts().flatMap(({ id }) => {
      const link = uses.get(id)?.find((use) => use.link)?.link;
      return link ? [[id, link] as const] : [];
    }),
  );
  const stages = stagesBySource();
  const linkOf = new Map(datasets().flatMap(({ name, link }) => (link && link !== 'chain' ? [[name, link] as const] : [])));
  const alike = (one: Fact) =>
    facts()
      .filter((other) => restsOn(other).some((name) => restsOn(one).includes(name)))
      .flatMap(({ id }) => said.get(id) ?? []);
  return new Map(
    facts().map((one) => {
      const told = () => commonest(one.sources.flatMap(({ id }) => stages.get(id) ?? []));
      const link =
        said.get(one.id) ?? commonest(restsOn(one).flatMap((name) => linkOf.get(name) ?? [])) ?? commonest(alike(one)) ?? told();
      return [one.id, topics.find((topic) => topic === link) ?? 'other'];
    }),
  );
}
