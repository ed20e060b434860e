import { rowKey } from '../table/key.ts';
import type { Dataset, Row } from './schema.ts';

/** The name of a row in addresses: its primary key's values joined by "~". */
export const rowKeyOf = ({ schema }: Pick<Dataset, 'schema'>, row: Row): string =>
  rowKey(schema.primaryKey.map((name) => row[name]));

/** The path at which a reader sees one row of a dataset, without the site's base. */
export const rowAddress = (set: Pick<Dataset, 'name' | 'schema'>, row: Row): string =>
  `/data/${set.name}/?row=${encodeURIComponent(rowKeyOf(set, row))}`;
