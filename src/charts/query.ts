/** The one of some values that an address asks for, or undefined: nothing else from an address gets further than here. */
export const chosen = <T extends string>(query: URLSearchParams, name: string, values: readonly T[]): T | undefined =>
  values.find((value) => value === query.get(name));

/** Those of some values that an address asks for, in their own order; all of them when it asks for nothing. */
export const chosenOf = <T extends string>(query: URLSearchParams, name: string, values: readonly T[]): readonly T[] =>
  query.has(name) ? values.filter((value) => query.getAll(name).includes(value)) : values;

/** The whole number between two that an address asks for, or another one when it asks for none. */
export function whole(query: URLSearchParams, name: string, [least, most]: readonly [number, number], otherwise: number): number {
  const words = query.get(name) ?? '';
  const value = /^\d{1,4}$/.test(words) ? Number(words) : otherwise;
  return value >= least && value <= most ? value : otherwise;
}

/** Writes several values under a name; an empty one when there is none, so that nothing chosen is told from nothing said. */
export function put(query: URLSearchParams, name: string, values: readonly string[]): void {
  query.delete(name);
  for (const value of values.length > 0 ? values : ['']) query.append(name, value);
}
