import type { State, StatesData } from './types.ts';

/** Limits of the classes of rates per 100,000, the same in every year, so that years compare. */
export const rateLimits = [2, 5, 10, 20, 40] as const;

/** Limits of the classes of falls, in percent. */
export const fallLimits = [20, 40] as const;

/** How many limits a value has reached: its class on a threshold scale. */
const reached = (limits: readonly number[], value: number): number => limits.filter((limit) => value >= limit).length;

const rateClass = (rate: number) => `q${reached(rateLimits, rate)}`;
const changeClass = (percent: number) => (percent > 0 ? 'rise' : `fall-${reached(fallLimits, -percent)}`);

/** A named view: the rates of one year, or the change between two. */
export type StatesState = { readonly year: number; readonly since?: number };

/** What a state shows in a view: its class, its value, and why there is none. */
export interface Shown {
  readonly look: string;
  readonly value: number | null;
  readonly isUnreliable: boolean;
  /** Whether text on it needs the colour of the paper. */
  readonly isDeep: boolean;
}

const deep = new Set(['q3', 'q4', 'q5', 'fall-2', 'rise']);

/** The class and value of a state in a view; a withheld count has no class of a rate, whatever the others are. */
export function shownOf({ years, few, change }: State, { year, since }: StatesState): Shown {
  const value = since === undefined ? (years[year] ?? null) : change;
  const flags = [year, since].map((one) => one !== undefined && few.includes(one));
  const classOf = since === undefined ? rateClass : changeClass;
  const look = value === null ? 'is-withheld' : classOf(value);
  return { look, value, isUnreliable: value !== null && flags.some(Boolean), isDeep: deep.has(look) };
}

/** The states with a value, from the highest (for a change: from the biggest rise) to the lowest. */
export const ranked = ({ states }: StatesData, view: StatesState) =>
  states
    .map((state) => ({ id: state.id, value: shownOf(state, view).value }))
    .filter((one): one is { id: string; value: number } => one.value !== null)
    .sort((a, b) => b.value - a.value || a.id.localeCompare(b.id));
