// The publishers' files, rebuilt small: their columns, marks and ways of writing, with invented counts.
const cellText = (cell: unknown) => {
  const text = String(cell ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (rows: readonly (readonly unknown[])[]) => `${rows.map((row) => row.map(cellText).join(',')).join('\n')}\n`;
const grouped = (value: number | null) => (value === null ? '' : value.toLocaleString('en-US'));

export const vsrrHeader = [
  'State',
  'Year',
  'Month',
  'Period',
  'Indicator',
  'Data Value',
  'Percent Complete',
  'Percent Pending Investigation',
  'State Name',
  'Footnote',
  'Footnote Symbol',
  'Predicted Value',
];
export const fentanyls = 'Synthetic opioids, excl. methadone (T40.4)';

export interface Vsrr {
  readonly state: string;
  readonly year: number;
  readonly month: string;
  readonly reported: number | null;
  readonly predicted?: number | null;
  readonly indicator?: string;
}

const footnote = 'Numbers may differ from published reports using final data. See Technical notes.';

/** CDC's VSRR download: month names, thousands separators, footnotes with commas. */
export const vsrrRows = (rows: readonly Vsrr[]) =>
  rows.map(({ state, year, month, reported, predicted = reported, indicator = fentanyls }) => [
    state,
    year,
    month,
    '12 month-ending',
    indicator,
    grouped(reported),
    '100',
    '0.143178356',
    `${state} in words`,
    reported === null ? 'Suppressed, low data quality' : footnote,
    reported === null ? '*' : '**',
    grouped(predicted),
  ]);
export const vsrrCsv = (rows: readonly Vsrr[], header = vsrrHeader) => csv([header, ...vsrrRows(rows)]);

/** The same from Socrata's API: a list of records with texts, and no cell where there is nothing. */
export const vsrrJson = (rows: readonly Vsrr[]) =>
  `[${vsrrRows(rows)
    .map((cells) =>
      JSON.stringify(
        Object.fromEntries(
          cells
            .map(
              (cell, i) =>
                [vsrrHeader[i]!.toLowerCase().replaceAll(' ', '_'), String(cell).replace(/(\d),(?=\d{3}$)/, '$1')] as const,
            )
            .filter(([, cell]) => cell !== ''),
        ),
      ),
    )
    .join('\n,')}]`;

/** A CSV with its columns in another order. */
export function moved(text: string, order: (names: readonly string[]) => readonly string[], header = vsrrHeader): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, header.length).map(([, cell]) => cell!));
  const places = order(header).map((name) => header.indexOf(name));
  return `${lines.map((cells) => places.map((place) => cells[place]).join(',')).join('\n')}\n`;
}

export const cbpHeader = [
  'Fiscal Year',
  'Month (abbv)',
  'Component',
  'Region',
  'Land Filter',
  'Area of Responsibility',
  'Drug Type',
  'Count of Event',
  'Sum Qty (lbs)',
];

export interface Seizure {
  readonly fy: string;
  readonly month: string;
  readonly office?: string;
  readonly component?: string;
  readonly region?: string;
  readonly land?: string;
  readonly drug?: string;
  readonly events: number;
  readonly pounds: number;
}

/** CBP's nationwide file. */
export const cbpCsv = (rows: readonly Seizure[], header = cbpHeader) =>
  csv([
    header,
    ...rows.map((row) => [
      row.fy,
      row.month,
      row.component ?? 'Office of Field Operations',
      row.region ?? 'Southwest Border',
      row.land ?? 'Land Only',
      row.office ?? 'San Diego Field Office',
      row.drug ?? 'Fentanyl',
      grouped(row.events),
      row.pounds.toLocaleString('en-US', { maximumFractionDigits: 9 }),
    ]),
  ]);

/** NCHS's "Drug Poisoning Mortality by State". */
export const nchsCsv = (
  rows: readonly { year: number; state: string; deaths: number; population: number; rate: number; sex?: string }[],
) =>
  csv([
    ['Year', 'Sex', 'Age', 'Race & Hispanic Origin', 'State', 'Deaths', 'Population', 'Crude Death Rate', 'Age-adjusted Rate'],
    ...rows.map(({ year, state, deaths, population, rate, sex = 'Both Sexes' }) => [
      year,
      sex,
      'All Ages',
      'All Races-All Origins',
      state,
      grouped(deaths),
      grouped(population),
      ((deaths / population) * 1e5).toFixed(4),
      rate,
    ]),
  ]);

/** CDC's "Drug Overdose Mortality by State". */
export const sosmapCsv = (rows: readonly { year: number; state: string; deaths: number; rate: number }[]) =>
  csv([
    ['YEAR', 'STATE', 'RATE', 'DEATHS', 'URL'],
    ...rows.map(({ year, state, deaths, rate }) => [year, state, rate, grouped(deaths), `/nchs/${state}.htm`]),
  ]);
