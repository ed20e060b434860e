import type { Link } from './types.ts';

/** The roles along the chain, from the makers to the people at its end, each with its link. */
export const chain = [
  ['makers', 'makers'],
  ['sellers', 'makers'],
  ['brokers', 'cartels'],
  ['cartels', 'cartels'],
  ['drivers', 'border'],
  ['networks', 'toll'],
  ['people', 'toll'],
] as const satisfies readonly (readonly [id: string, link: Link])[];

/** Who is said to carry money back: between which two places of the chain each stands. */
export const back = [
  ['bankers', 5, 3],
  ['firms', 3, 1],
] as const satisfies readonly (readonly [id: string, from: number, to: number])[];

/** What one view of the roles shows. */
export interface RolesState {
  /** Who has a role, how money flows back, or which office acts where. */
  readonly shown: 'people' | 'money' | 'law';
  /** Places of the chain that the view speaks of; the others are pale. */
  readonly lit: readonly number[];
  /** What the view rests on: a role's key, and the id of the row that tells of it. */
  readonly reports: Readonly<Record<string, string>>;
}

const everyone = [0, 1, 2, 3, 4, 5, 6];

export const states = {
  people: {
    shown: 'people',
    lit: everyone,
    reports: {
      makers: 'cn-company-count',
      sellers: 'legal-precursors',
      brokers: 'brother-wang-2024',
      cartels: 'cartel-chain',
      drivers: 'vehicles-90',
      networks: 'two-cartels',
      people: 'seed-toll',
      china: 'cn-denies',
      mexico: 'mx-denial',
    },
  },
  money: {
    shown: 'money',
    lit: [1, 3, 5],
    reports: {
      'networks-money': 'laundering-50m',
      bankers: 'laundering-50m',
      'cartels-money': 'underground-banks-2024',
      firms: 'fincen-2025',
      'sellers-money': 'fincen-2025',
      'brokers-money': 'brother-wang-2024',
      accounts: 'press-call-2024',
      managers: 'mixed-verdict',
    },
  },
  law: {
    shown: 'law',
    lit: everyone,
    reports: {
      'makers-law': 'nncc-notice-2023',
      'sellers-law': 'doj-june-2023',
      'brokers-law': 'mx-navy-ports-2021',
      'cartels-law': 'transfers-92',
      'drivers-law': 'poe-share',
      'networks-law': 'dea-2024',
      'people-law': 'naloxone-otc-2023',
      'bankers-law': 'underground-banks-2024',
      'firms-law': 'fincen-2025',
    },
  },
} as const satisfies Readonly<Record<string, RolesState>>;
