import type { Dataset, Row } from '../../src/data/schema.ts';

/** What tells a row of a dataset from the others, as one text. */
export const keyOf = ({ schema }: Pick<Dataset, 'schema'>, row: Row): string =>
  schema.primaryKey.map((name) => String(row[name])).join('~');

/** The same for people: "NC 2025-12". */
export const calledIn = ({ schema }: Pick<Dataset, 'schema'>, row: Row): string =>
  schema.primaryKey.map((name) => String(row[name])).join(' ');

/** Puts rows in the order of the primary key: a field with known values in their order, others as text or number. */
export function inOrder(schema: Dataset['schema'], order = schema.primaryKey, byList = true): (a: Row, b: Row) => number {
  const ranks = order.map((name) => {
    const known = schema.fields.find((field) => field.name === name)?.constraints?.enum;
    const places = byList && known && new Map(known.map((value, i) => [value, i]));
    return (row: Row) => (places ? (places.get(row[name] as string) ?? -1) : (row[name] as string | number));
  });
  return (a, b) => {
    for (const rank of ranks) {
      const [x, y] = [rank(a), rank(b)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };
}

/** The highest of some years, months or days. */
export function highest<T extends string | number>(values: readonly T[]): T | undefined {
  return values.toSorted((a, b) => (a < b ? -1 : Number(a > b))).at(-1);
}
