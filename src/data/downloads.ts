import { createHash } from 'node:crypto';
import { csv, csvOf } from './csv.ts';
import { sources } from './read.ts';
import type { Dataset, Row, Source } from './schema.ts';
import { workbookOf } from './workbook.ts';

/** A file that readers may take away. */
export interface Download {
  readonly format: 'csv' | 'json' | 'xlsx';
  /** Its name below /data/. */
  readonly file: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const downloadOf = (name: string, format: Download['format'], content: string | Buffer): Download => {
  const bytes = Buffer.from(content as string);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { format, file: `${name}.${format}`, type: types[format], bytes, sha256 };
};

const made = new WeakMap<Dataset, Promise<readonly Download[]>>();

/** The files of a dataset, made once in a build. `page` is the address at which the dataset has its page. */
export function downloadsOf(set: Dataset, page: string): Promise<readonly Download[]> {
  if (!made.has(set)) made.set(set, make(set, page));
  return made.get(set)!;
}

const make = async (set: Dataset, page: string): Promise<readonly Download[]> => [
  downloadOf(set.name, 'csv', csvOf(set)),
  downloadOf(set.name, 'xlsx', await workbookOf(set, page)),
  downloadOf(set.name, 'json', JSON.stringify(set)),
];

/** The columns of the bibliography as a file, for the keys with which rows name their sources. */
export const sourceFields = [
  { name: 'id', type: 'string', title: 'Source id', constraints: { required: true, unique: true } },
  { name: 'type', type: 'string', title: 'Kind of publication', constraints: { required: true } },
  { name: 'title', type: 'string', title: 'Title', constraints: { required: true } },
  { name: 'publisher', type: 'string', title: 'Publisher', constraints: { required: true } },
  { name: 'issued', type: 'string', title: 'Date of publication, as exact as it is known' },
  { name: 'url', type: 'string', title: 'Address', constraints: { required: true } },
  { name: 'note', type: 'string', title: 'Note' },
] as const;

const isoOf = (parts: readonly number[] = []) => parts.map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');

const rowOf = ({ id, type, title, publisher, issued, URL: url, note }: Source): Row => ({
  id,
  type,
  title,
  publisher,
  issued: isoOf(issued?.['date-parts'][0]) || null,
  url,
  note: note ?? null,
});

/** The bibliography as a file beside the datasets, so that the source ids of their rows can be looked up. */
export const sourcesDownload = (): Download =>
  downloadOf(
    'sources',
    'csv',
    csv(
      sourceFields.map(({ name }) => name),
      sources().map(rowOf),
    ),
  );

/** The sums of some files as `sha256sum -c` reads them, in the order of their names. */
export const checksums = (files: readonly Download[]): string =>
  [...files]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ sha256, file }) => `${sha256}  ${file}\n`)
    .join('');
