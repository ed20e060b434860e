import type { Group, SeizuresState } from './types.ts';

const all = [1, 2, 3, 4, 5, 6];
const byMonth = { groups: [], scale: 'one', early: false, open: true } as const;
const total: Group = { name: 'total', parts: all, at: 0 };

/** The named views: years as rows, whole and parted by crossing, region or drug; then months. */
export const states = {
  total: { groups: [total], scale: 'one', early: true, open: true },
  ports: {
    groups: [
      { name: 'ports', parts: [1, 3, 5], at: 0 },
      { name: 'between', parts: [2, 4, 6], at: 1 },
    ],
    scale: 'share',
    early: false,
    open: true,
  },
  regions: {
    groups: [
      { name: 'southwest', parts: [1, 2], at: 0 },
      { name: 'coast', parts: [3, 4], at: 0.56 },
      { name: 'north', parts: [5, 6], at: 0.8 },
    ],
    scale: 'one',
    early: false,
    open: true,
  },
  months: { ...byMonth, from: '2018-10' },
  fall: { ...byMonth, from: '2022-10' },
  meth: {
    groups: [
      { name: 'fentanyl', parts: all, at: 0 },
      { name: 'meth', parts: [7], at: 0.5 },
    ],
    scale: 'own',
    early: false,
    open: false,
  },
} as const satisfies Readonly<Record<string, SeizuresState>>;
