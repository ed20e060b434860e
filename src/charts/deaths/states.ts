import type { DeathsState } from './types.ts';

export const states = {
  all: {
    from: 1999,
    max: 120_000,
    ticks: [0, 40_000, 80_000, 120_000],
    years: [2000, 2005, 2010, 2015, 2020, 2025],
    drugs: ['all_drugs'],
    area: false,
    moment: false,
    values: [
      { drug: 'all_drugs', year: 1999, side: 'above' },
      { drug: 'all_drugs', year: 2022, side: 'above' },
    ],
  },
  waves: {
    from: 1999,
    max: 80_000,
    ticks: [0, 40_000, 80_000],
    years: [2000, 2005, 2010, 2015, 2020, 2025],
    drugs: ['prescription_opioids', 'heroin', 'synthetic_opioids'],
    area: false,
    moment: false,
    values: [],
  },
  synthetic: {
    from: 1999,
    max: 80_000,
    ticks: [0, 40_000, 80_000],
    years: [2000, 2005, 2010, 2015, 2020, 2025],
    drugs: ['synthetic_opioids'],
    area: true,
    moment: false,
    values: [
      { drug: 'synthetic_opioids', year: 1999, side: 'above' },
      { drug: 'synthetic_opioids', year: 2013, side: 'before' },
      { drug: 'synthetic_opioids', year: 2022, side: 'above' },
    ],
  },
  'after-2019': {
    from: 2013,
    max: 80_000,
    ticks: [0, 40_000, 80_000],
    years: [2013, 2016, 2019, 2022, 2025],
    drugs: ['synthetic_opioids'],
    area: true,
    moment: true,
    values: [
      { drug: 'synthetic_opioids', year: 2019, side: 'below' },
      { drug: 'synthetic_opioids', year: 2022, side: 'above' },
    ],
  },
} as const satisfies Readonly<Record<string, DeathsState>>;
