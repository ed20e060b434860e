/** The search of an address with a state's query in it: what was there under the same names goes, the rest stays. */
export function withState(search: string, names: readonly string[], query: URLSearchParams): string {
  const all = new URLSearchParams(search);
  for (const name of names) all.delete(name);
  for (const [name, value] of query) all.append(name, value);
  return all.size > 0 ? `?${all}` : '';
}

/** Whether an address asks for a state: it sets one of the controls. */
export const asksForState = (search: string, names: readonly string[]): boolean => {
  const query = new URLSearchParams(search);
  return names.some((name) => query.has(name));
};
