import type { SeizuresState } from './types.ts';

const all = [1, 2, 3, 4, 5, 6];

/** The named views: years as rows, whole and parted by crossing, region or drug; then months, all and from October 2022 on. */
export const states = {
  total: { groups: [{ name: 'total', parts: all, at: 0 }], early: true },
  ports: {
    groups: [
      { name: 'ports', parts: [1, 3, 5], at: 0 },
      { name: 'between', parts: [2, 4, 6], at: 1 },
    ],
    share: true,
  },
  regions: {
    groups: [
      { name: 'southwest', parts: [1, 2], at: 0 },
      { name: 'coast', parts: [3, 4], at: 0.56 },
      { name: 'north', parts: [5, 6], at: 0.8 },
    ],
  },
  months: { groups: [], from: 0 },
  fall: { groups: [], from: 48 },
  meth: {
    groups: [
      { name: 'fentanyl', parts: all, at: 0 },
      { name: 'meth', parts: [7], at: 0.5 },
    ],
    own: true,
  },
} as const satisfies Readonly<Record<string, SeizuresState>>;
