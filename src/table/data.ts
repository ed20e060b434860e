import type { TableCell, TableField } from './cell.ts';
import { rowKey } from './key.ts';

/** The file behind the table of a dataset's page: columns with their distinct values, and the words the table says. */
export interface TableFile {
  readonly name: string;
  readonly vintage: string;
  /** Names of the fields that tell rows apart. */
  readonly key: readonly string[];
  readonly fields: readonly TableField[];
  readonly columns: readonly { readonly values: readonly TableCell[]; readonly at: readonly number[] }[];
  /** Fields that hold ids of sources. */
  readonly citing: readonly string[];
  /** Publisher and address by id of source. */
  readonly sources: Readonly<Record<string, readonly [publisher: string, url: string]>>;
  readonly words: Readonly<Record<string, string>>;
}

/** The place of a field among the columns, or -1. */
export const placeOf = ({ fields }: TableFile, name: string): number => fields.findIndex((field) => field.name === name);

/** How many rows there are. */
export const countOf = ({ columns }: TableFile): number => columns[0]?.at.length ?? 0;

/** The cell of a row in a column; nothing in a column that there is not. */
export const cellOf = ({ columns }: TableFile, row: number, column: number): TableCell => {
  const found = columns[column];
  return found?.values[found.at[row]!] ?? null;
};

/** The name of a row in addresses. */
export const keyOf = (file: TableFile, row: number): string =>
  rowKey(file.key.map((name) => cellOf(file, row, placeOf(file, name))));

/** The row with a name, or -1. */
export function rowNamed(file: TableFile, key: string): number {
  const count = countOf(file);
  for (let row = 0; row < count; row++) if (keyOf(file, row) === key) return row;
  return -1;
}
