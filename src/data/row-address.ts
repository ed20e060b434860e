import { rowKey } from '../table/key.ts';
import type { Dataset, Row } from './schema.ts';

/** The name of a row in addresses: its primary key's values joined by "~". */
export const rowKeyOf = ({ schema }: Pick<Dataset, 'schema'>, row: Row): string =>
  rowKey(schema.primaryKey.map((name) => row[name]));

/** The path at which a reader sees one row of a dataset, without the site's base. */
export const rowAddress = (set: Pick<Dataset, 'name' | 'schema'>, row: Row): string =>
  `/data/${set.name}/?row=${encodeURIComponent(rowKeyOf(set, row))}`;

/** The id of a row's element where the page prints it without scripts. */
export const rowId = (set: Pick<Dataset, 'schema'>, row: Row): string => `row.${rowKeyOf(set, row).replace(/\s+/g, '_')}`;

/** The path of a row that its page prints without scripts too (src/render/printed-rows.ts): with the place to scroll to. */
export const printedRowAddress = (set: Pick<Dataset, 'name' | 'schema'>, row: Row): string =>
  `${rowAddress(set, row)}#${encodeURIComponent(rowId(set, row))}`;
