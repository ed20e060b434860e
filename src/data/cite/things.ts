import { charts } from '../../charts/index.ts';
import { speak } from '../../i18n/read.ts';
import { datasetOf } from '../chart-data.ts';
import { type Fact, facts, formatFact } from '../facts.ts';
import { dataset, datasets, source } from '../read.ts';
import { release } from '../release.ts';
import type { Dataset } from '../schema.ts';
import { pictureTitle } from './picture-title.ts';
import { citedChapters } from './story.ts';

/** What can be cited. */
export interface Thing {
  /** Its name in `/cite/<what>/`. */
  readonly what: string;
  readonly kind: 'picture' | 'dataset' | 'chapter' | 'step' | 'fact';
  /** Where it stands on the site. */
  readonly path: string;
  readonly title: string;
  /** ISO year, month or day it was last changed. */
  readonly issued: string;
  /** The publishers whose numbers it holds, in words. */
  readonly data?: string;
}

/** So many publishers are named in a citation; the page of the dataset names them all. */
const named = 3;

function publishersOf({ publisher, sources }: Dataset, lang: string): string {
  const { t, number } = speak(lang);
  if (publisher) return publisher;
  const all = [...new Set(sources.map(({ id }) => source(id).publisher))];
  const shown = all.slice(0, named).join('; ');
  return all.length > named ? t('cite.others', { names: shown, count: number(all.length - named) }) : shown;
}

const pictures = (lang: string): Thing[] =>
  charts.flatMap(({ id, states }) =>
    Object.keys(states).map((state) => ({
      what: `${id}.${state}`,
      kind: 'picture' as const,
      path: `/charts/${id}/#${id}.${state}`,
      title: pictureTitle(`${id}.${state}`, lang),
      issued: dataset(datasetOf[id]!).vintage,
    })),
  );

const tables = (lang: string): Thing[] =>
  datasets().map((set) => ({
    what: `data.${set.name}`,
    kind: 'dataset' as const,
    path: `/data/${set.name}/`,
    title: set.title,
    issued: set.vintage,
    data: publishersOf(set, lang),
  }));

const parts = (lang: string): Thing[] =>
  citedChapters(lang).flatMap(({ id, title, updated, steps }) => [
    { what: id, kind: 'chapter' as const, path: `/story/${id}/`, title, issued: updated },
    ...steps.map((step) => ({
      what: step.id,
      kind: 'step' as const,
      path: `/#${step.id}`,
      title: speak(lang).t('cite.step.title', { chapter: title, picture: pictureTitle(step.show, lang) }),
      issued: updated,
    })),
  ]);

function figure(fact: Fact, lang: string): Thing {
  const { t, number, date } = speak(lang);
  const written = formatFact(fact, number);
  const value = fact.format === 'percent' ? written : t('fact.value', { value: written, unit: fact.unit });
  return {
    what: `fact.${fact.id}`,
    kind: 'fact',
    path: `/ledger/#fact.${fact.id}`,
    title: t('cite.fact.title', { label: t(fact.label), value, date: date(fact.asOf) }),
    issued: release().date,
  };
}

const made = new Map<string, readonly Thing[]>();

/** Everything that can be cited, in a language: pictures, datasets, chapters with their steps, facts. Throws when two have one name. */
export function things(lang: string): readonly Thing[] {
  const all = made.get(lang) ?? [...pictures(lang), ...tables(lang), ...parts(lang), ...facts().map((one) => figure(one, lang))];
  const twice = all.find(({ what }, i) => all.findIndex((one) => one.what === what) !== i);
  if (twice)
    throw new Error(`Two things are cited as "${twice.what}" (/cite/${twice.what}/). Rename the chart, chapter or step of them.`);
  made.set(lang, all);
  return all;
}
