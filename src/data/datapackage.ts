import { listSeparator } from './csv.ts';
import { type Download, sourceFields } from './downloads.ts';
import type { Dataset, Field } from './schema.ts';

/** A field as the CSV file has it: there, a list is one text. */
function csvField(field: Field) {
  if (field.type !== 'array') return field;
  const { required } = field.constraints ?? {};
  return {
    ...field,
    type: 'string',
    description: `Several entries are joined by "${listSeparator}".`,
    constraints: required ? { required } : {},
  };
}

const file = ({ file: name, bytes, sha256 }: Download) => ({
  path: `data/${name}`,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  // Said, so that no program has to guess it from the first lines.
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  bytes: bytes.length,
  hash: `sha256:${sha256}`,
});

const byName = (fields: readonly Field[], name: string) => fields.find((field) => field.name === name);

/** The schema of the CSV file. A list of ids in one cell is no key that Table Schema knows, and a list of no keys is an error to it. */
function csvSchema({ foreignKeys, fields, ...schema }: Dataset['schema']) {
  const keys = foreignKeys.filter(({ fields: name }) => byName(fields, name)?.type !== 'array');
  return { fields: fields.map(csvField), ...schema, ...(keys.length > 0 && { foreignKeys: keys }) };
}

/** One dataset as a resource of the package: its CSV file with everything known of it. */
function resourceOf(set: Dataset, csv: Download) {
  const { name, title, description, vintage, publisher, made, notes, schema, sources, licenses } = set;
  return {
    name,
    title,
    description,
    ...file(csv),
    vintage,
    ...(publisher && { publisher }),
    ...(made && { made }),
    notes,
    schema: csvSchema(schema),
    sources: sources.map(({ title: said, path }) => ({ title: said, path })),
    licenses,
  };
}

const ours = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** The words of the package and the address of the site. */
export interface Front {
  readonly title: string;
  readonly description: string;
  readonly homepage: string;
  readonly sourcesTitle: string;
}

/** Everything the site publishes as one Frictionless Data Package; the newest vintage in it is its version. */
export const datapackage = (
  { title, description, homepage, sourcesTitle }: Front,
  sets: readonly (readonly [set: Dataset, csv: Download])[],
  sources: Download,
) => ({
  profile: 'tabular-data-package',
  name: 'chain-reaction',
  title,
  description,
  homepage,
  version: sets
    .map(([{ vintage }]) => vintage)
    .sort()
    .at(-1)!,
  licenses: [ours],
  resources: [
    ...sets.map(([set, csv]) => resourceOf(set, csv)),
    {
      name: 'sources',
      title: sourcesTitle,
      ...file(sources),
      schema: { fields: sourceFields, primaryKey: ['id'], missingValues: [''] },
      licenses: [ours],
    },
  ],
});
