/** The place among a chart's states that an embed's address asks for with `?state=`; the first for a state that does not exist. */
export const asked = (search: string, states: readonly string[]): number =>
  Math.max(0, states.indexOf(new URLSearchParams(search).get('state') ?? ''));

/** The place some steps further on, held inside the row. */
export const by = (steps: number, at: number, count: number): number => Math.min(count - 1, Math.max(0, at + steps));
