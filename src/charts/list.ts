import type { Frame } from './chart.ts';

/** Several names as one phrase in the reader's language: "A, B and C". */
export function listed(names: readonly string[], { t }: Frame): string {
  const [first = '', ...rest] = names;
  const last = rest.pop();
  const start = rest.reduce((before, next) => t('chart.list.comma', { before, next }), first);
  return last === undefined ? start : t('chart.list.and', { before: start, next: last });
}
