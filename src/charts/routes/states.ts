import type { Kind, Land, Place, Role, RoutesData } from './types.ts';

/** What one view of the route map shows. */
export interface RoutesState {
  /** Flows drawn as they are now, in the order of the chain. */
  readonly flows: readonly Kind[];
  /** Flows of the time before, drawn pale. */
  readonly past: readonly Kind[];
  readonly era: 'before-2019' | 'after-2019';
  readonly view: 'ocean' | 'coast';
  /** Roles of which every place of the time gets a dot, also without a line. */
  readonly roles: readonly Role[];
  /** Lands in the colour of their link of the chain. */
  readonly lit: readonly Land[];
  /** Places that are named, the most telling first; the compact frame names the first few. */
  readonly named: readonly string[];
  readonly few: number;
  /** Whether the links of the chain are named. */
  readonly links: boolean;
}

export const states = {
  parcels: {
    flows: ['parcels'],
    past: [],
    era: 'before-2019',
    view: 'ocean',
    roles: ['maker'],
    lit: ['china', 'united-states'],
    named: ['jfk', 'hong-kong', 'xingtai', 'ord'],
    few: 3,
    links: false,
  },
  switch: {
    flows: ['ingredients'],
    past: ['parcels'],
    era: 'after-2019',
    view: 'ocean',
    roles: ['maker'],
    lit: ['china', 'mexico'],
    named: ['manzanillo', 'lazaro-cardenas', 'wuhan', 'shanghai', 'beijing', 'guangzhou'],
    few: 2,
    links: false,
  },
  pacific: {
    flows: ['ingredients', 'inland', 'finished'],
    past: [],
    era: 'after-2019',
    view: 'coast',
    roles: [],
    lit: ['china', 'mexico', 'united-states'],
    named: ['san-ysidro', 'nogales', 'culiacan', 'guadalajara', 'manzanillo', 'lazaro-cardenas'],
    few: 6,
    links: false,
  },
  chain: {
    flows: ['ingredients', 'inland', 'finished'],
    past: [],
    era: 'after-2019',
    view: 'ocean',
    roles: ['maker'],
    lit: ['china', 'mexico', 'united-states'],
    named: [],
    few: 0,
    links: true,
  },
} as const satisfies Readonly<Record<string, RoutesState>>;

/** The flows of a view, pale ones first. */
export const flowsOf = ({ flows }: RoutesData, { flows: now, past }: RoutesState) =>
  flows
    .filter(({ kind }) => [...past, ...now].includes(kind))
    .sort((a, b) => Number(now.includes(a.kind)) - Number(now.includes(b.kind)));

/** Whether a place is named in its role for the time of a view; otherwise its dot only stands for its country. */
export const isNamedThen = ({ period }: Place, { era }: RoutesState): boolean => period === 'both' || period === era;

/** The places of a view, in the order of the chain: the ends of its flows, and others of its roles in its time. */
export function placesOf(data: RoutesData, state: RoutesState): Place[] {
  const now: readonly Kind[] = state.flows;
  const ends = new Set(data.flows.filter(({ kind }) => now.includes(kind)).flatMap(({ from, to }) => [from, to]));
  return data.places.filter((place) => ends.has(place.id) || (state.roles.includes(place.role) && isNamedThen(place, state)));
}
