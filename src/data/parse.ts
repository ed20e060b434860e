import { check, listed, parseJson } from './json.ts';
import { didYouMean } from './near.ts';
import { problemOf } from './rows.ts';
import { type Dataset, Resource, type Row } from './schema.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A dataset from the text of its file. Throws one error that names the file, the rows, the fields and what to change. */
export function parseDataset(text: string, file: string): Dataset {
  const resource = check(Resource, parseJson(text, file), file) as Dataset;
  const id = file
    .split('/')
    .at(-1)
    ?.replace(/\.json$/, '');
  const problems = [
    ...(resource.name === id ? [] : [`field "name": "${resource.name}" is not the name of the file; write "${id}"`]),
    ...keyProblems(resource),
    ...resource.data.flatMap((row, i) =>
      rowProblems(resource, row).map((problem) => `row ${i + 1}${called(resource, row)}, ${problem}`),
    ),
    ...duplicates(resource),
  ];
  if (problems.length > 0) throw listed(file, problems);
  return resource;
}

/** What is wrong with the datasets a file names as related; `known` are the ids there are. */
export function relatedProblems({ name, related = [] }: Pick<Dataset, 'name' | 'related'>, known: readonly string[]): string[] {
  return related
    .filter((id) => id === name || !known.includes(id))
    .map((id) =>
      id === name
        ? `field "related": "${id}" is this dataset itself; delete it`
        : `field "related": no dataset is called "${id}".${didYouMean(id, known)} Name a file of content/data/ or delete it`,
    );
}

const keyOf = ({ schema }: Dataset, row: Raw) => schema.primaryKey.map((name) => `${name} ${String(row[name])}`).join(', ');
const called = (resource: Dataset, row: Raw) => ` (${keyOf(resource, row)})`;

function keyProblems({ schema }: Dataset): string[] {
  const names = schema.fields.map(({ name }) => name);
  return [...schema.primaryKey, ...schema.foreignKeys.map(({ fields }) => fields)]
    .filter((name) => !names.includes(name))
    .map((name) => `field "schema": the key "${name}" is not among schema.fields; add the field or correct the key`);
}

function rowProblems(resource: Dataset, row: Row): string[] {
  const names = resource.schema.fields.map(({ name }) => name);
  const unknown = Object.keys(row).filter((name) => !names.includes(name));
  return [
    ...unknown.map(
      (name) => `field "${name}": is not in schema.fields.${didYouMean(name, names)} Rename it, or describe it in schema.fields`,
    ),
    ...resource.schema.fields.flatMap((field) => {
      const problem = problemOf(field, row[field.name]);
      return problem ? [`field "${field.name}": ${problem}`] : [];
    }),
    ...unlisted(resource, row),
    ...mixed(row),
  ];
}

/** Sources a row names but the file does not list. */
function unlisted({ schema, sources }: Dataset, row: Row): string[] {
  const known = sources.map(({ id }) => id);
  return schema.foreignKeys.flatMap(({ fields }) =>
    [row[fields] ?? []]
      .flat()
      .filter((id) => !known.includes(String(id)))
      .map(
        (id) =>
          `field "${fields}": the source "${String(id)}" is not listed.${didYouMean(String(id), known)} Add it to "sources" of this file, or correct the id`,
      ),
  );
}

// VSRR is CDC's provisional system: it counts deaths where they occur, final files count residents.
const isProvisional = ({ series, source }: Row) => series === 'provisional_december' || String(source).startsWith('VSRR-');

function mixed(row: Row): string[] {
  if (row['status'] === 'final' && isProvisional(row)) {
    return [
      `field "status": a provisional value (source ${String(row['source'])}) is marked final; write "provisional", or name the final source`,
    ];
  }
  if (row['series'] === 'final' && row['status'] !== 'final')
    return [
      `field "status": "${String(row['status'])}" stands in the final series; write "final", or move the row to its own series`,
    ];
  return [];
}

function duplicates(resource: Dataset): string[] {
  const unique = resource.schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => name);
  return [resource.schema.primaryKey, ...unique.map((name) => [name])].flatMap((names) => {
    const seen = new Map<string, number>();
    return resource.data.flatMap((row, i) => {
      const key = JSON.stringify(names.map((name) => row[name]));
      const first = seen.get(key);
      seen.set(key, first ?? i);
      return first === undefined
        ? []
        : [
            `row ${i + 1}${called(resource, row)}, field "${names.join(' + ')}": repeats row ${first + 1}; delete one of them or correct its key`,
          ];
    });
  });
}
