import type { states } from './states.ts';

/** Kinds of events and whom they are about, in the order in which data name them by their place. */
export const kinds = ['diplomacy', 'control', 'sanction', 'indictment', 'enforcement', 'seizure', 'report', 'market'] as const;
export const actors = ['CN', 'MX', 'US', 'UN'] as const;

/** The events that each view names, by id, the most important first. Only the build reads this: the browser has their places. */
export const named: Readonly<Record<keyof typeof states, readonly string[]>> = {
  all: [
    'woodside-2023',
    'cn-class-effect-2019',
    'cn-suspends-2022',
    'busan-2025',
    'tariffs-2025-02',
    'us-china-normalisation',
    'scotus-2026',
    'amlo-letter-2023',
    'entity-list-2020',
  ],
  before: [
    'buenos-aires-2018',
    'cn-class-effect-2019',
    'doj-first-charges-2017',
    'cn-carfentanil-2017',
    'trump-xi-beijing-2017',
    'us-china-normalisation',
    'us-class-temp-2018',
  ],
  freeze: [
    'cn-suspends-2022',
    'entity-list-2020',
    'doj-june-2023',
    'amlo-letter-2023',
    'xingtai-2019',
    'mx-navy-ports-2021',
    'un-three-precursors-2022',
  ],
  thaw: [
    'woodside-2023',
    'cnwg-beijing-2024',
    'cnwg-washington-2024',
    'select-committee-2024',
    'wp-trade-resumes-2024',
    'sinaloa-war-2024',
    'cn-three-effect-2024',
    'doj-eight-firms-2024',
  ],
  tariffs: [
    'tariffs-2025-02',
    'tariff-threat-2024',
    'white-paper-2025',
    'mx-guard-2025',
    'cn-nitazenes-2025',
    'mx-26-2025',
    'de-minimis-2025',
  ],
  busan: [
    'busan-2025',
    'cn-13-export-2025',
    'scotus-2026',
    'ofac-guangzhou-2025',
    'beijing-summit-2026',
    'hubei-2026',
    'science-2026',
  ],
};

/** The short name of a named event, in words and keys: its id without the year. */
export const shortOf = (id: string): string => id.replace(/-\d{4}(-\d\d)?$/, '');
