/** What separates the values of a row's key in addresses; no key value of a dataset contains it. */
const BETWEEN = '~';

/** The name of a row in addresses: the values of its primary key, joined. Empty cells leave their place empty. */
export const rowKey = (values: readonly unknown[]): string => values.map((value) => String(value ?? '')).join(BETWEEN);
