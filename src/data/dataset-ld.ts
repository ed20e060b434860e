import { coverageOf } from './dataset-use.ts';
import type { Download } from './downloads.ts';
import type { Dataset } from './schema.ts';

/** What machine-readable descriptions need to know of the site: its name, and the absolute address of a path. */
export interface Site {
  readonly name: string;
  readonly at: (path: string) => string;
}

const catalogOf = ({ name, at }: Site) => ({ '@type': 'DataCatalog', '@id': `${at('/data/')}#catalog`, name, url: at('/data/') });

const bare = (type: string) => type.split(';')[0]!;

/** A dataset in the words of schema.org, with its files. */
export function datasetLd(set: Dataset, files: readonly Download[], site: Site) {
  const page = site.at(`/data/${set.name}/`);
  const covered = coverageOf(set);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${page}#dataset`,
    name: set.title,
    description: set.description,
    url: page,
    identifier: set.name,
    version: set.vintage,
    dateModified: set.vintage,
    license: set.licenses[0]!.path,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: set.publisher ?? site.name, ...(!set.publisher && { url: site.at('/') }) },
    publisher: { '@type': 'Organization', name: site.name, url: site.at('/') },
    ...(covered && { temporalCoverage: covered.from === covered.to ? covered.from : `${covered.from}/${covered.to}` }),
    isBasedOn: set.sources.map(({ path }) => path),
    variableMeasured: set.schema.fields.map(({ name, title, unit }) => ({
      '@type': 'PropertyValue',
      name,
      description: title,
      ...(unit && { unitText: unit }),
    })),
    includedInDataCatalog: catalogOf(site),
    distribution: files.map(({ file, type, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name: file,
      encodingFormat: bare(type),
      contentUrl: site.at(`/data/${file}`),
      contentSize: `${bytes.length} B`,
      sha256,
    })),
  };
}

/** All datasets as a catalogue in the words of schema.org. */
export const catalogLd = (sets: readonly Dataset[], description: string, site: Site) => ({
  '@context': 'https://schema.org',
  ...catalogOf(site),
  description,
  dataset: sets.map(({ name, title, description: about, licenses }) => ({
    '@type': 'Dataset',
    '@id': `${site.at(`/data/${name}/`)}#dataset`,
    name: title,
    description: about,
    url: site.at(`/data/${name}/`),
    license: licenses[0]!.path,
  })),
});

/** A description as the text of a script element, which no text in it can end. */
export const scriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
