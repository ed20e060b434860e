import { cbpTargets } from './convert/cbp.ts';
import { stateTarget } from './convert/states.ts';
import { vsrrTargets } from './convert/vsrr.ts';
import type { Feed } from './feed.ts';
import { byCbpFile, byMonth } from './names.ts';

/**
 * Where the publishers' files are, what their columns are called, and which of our datasets take from them.
 * When a publisher renames a column, add the new name in front; when an address moves, mend it here.
 */
export const feeds: readonly Feed[] = [
  {
    id: 'cdc-vsrr',
    title: 'CDC, provisional drug overdose deaths by month (VSRR)',
    publisher: 'National Center for Health Statistics (CDC)',
    page: 'https://www.cdc.gov/nchs/nvss/vsrr/drug-overdose-data.htm',
    csv: 'https://data.cdc.gov/api/views/xkb8-kh2a/rows.csv?accessType=DOWNLOAD',
    api: 'https://data.cdc.gov/resource/xkb8-kh2a.json',
    called: byMonth('VSRR-', 'Provisional Drug Overdose Death Counts (VSRR)'),
    provisional: true,
    columns: {
      state: ['State'],
      year: ['Year'],
      month: ['Month'],
      period: ['Period'],
      indicator: ['Indicator'],
      reported: ['Data Value'],
      percentComplete: ['Percent Complete'],
      percentPending: ['Percent Pending Investigation'],
      mark: ['Footnote Symbol'],
      predicted: ['Predicted Value'],
    },
    optional: ['mark'],
    unused: ['State Name', 'Footnote'],
    targets: vsrrTargets,
  },
  {
    id: 'cdc-states',
    title: 'CDC, drug overdose deaths by state and year (final)',
    publisher: 'National Center for Health Statistics (CDC)',
    page: 'https://www.cdc.gov/nchs/data-visualization/drug-poisoning-mortality/',
    // Ends with 2015 or 2016; later years are a download of CDC's "Drug Overdose Mortality by State" (YEAR, STATE, RATE, DEATHS): use --from FILE.
    csv: 'https://data.cdc.gov/api/views/jx6g-fdh6/rows.csv?accessType=DOWNLOAD',
    api: 'https://data.cdc.gov/resource/jx6g-fdh6.json',
    called: byMonth('CDC-STATE-', 'Drug Overdose Mortality by State'),
    provisional: false,
    columns: {
      year: ['Year'],
      sex: ['Sex'],
      age: ['Age', 'Age Group'],
      race: ['Race & Hispanic Origin', 'Race and Hispanic Origin', 'Race Hispanic Origin'],
      state: ['State'],
      deaths: ['Deaths'],
      population: ['Population'],
      rate: ['Age-adjusted Rate', 'Rate'],
    },
    optional: ['sex', 'age', 'race', 'population'],
    unused: ['Crude Death Rate', 'US Crude Rate', 'US Age-adjusted Rate', 'State Crude Rate in Range', 'URL'],
    targets: [stateTarget],
  },
  {
    id: 'cbp-drugs',
    title: 'CBP, nationwide drug seizures by month',
    publisher: 'US Customs and Border Protection',
    page: 'https://www.cbp.gov/document/stats/nationwide-drug-seizures',
    link: /[^"'\s<>]*\/nationwide-drugs-fy\d{2}-fy\d{2}[^"'\s<>]*\.csv/,
    called: byCbpFile,
    provisional: false,
    columns: {
      fiscalYear: ['Fiscal Year', 'FY'],
      month: ['Month (abbv)', 'Month'],
      component: ['Component'],
      region: ['Region'],
      landFilter: ['Land Filter'],
      office: ['Area of Responsibility'],
      drug: ['Drug Type'],
      events: ['Count of Event', 'Count of Events'],
      pounds: ['Sum Qty (lbs)'],
    },
    targets: cbpTargets,
  },
];
