import type { Dataset, Row } from '../../../src/data/schema.ts';
import { monthNumber, number, wholeNumber, yearMonth, yearOf } from '../cells.ts';
import type { Cells, Gathered, Release, Target } from '../feed.ts';
import { lineByLine } from './collect.ts';
import { leaps } from './rolling.ts';

/** CDC's indicators by the words we have for them. */
export const indicators: Readonly<Record<string, string>> = {
  'number of deaths': 'all_deaths',
  'number of drug overdose deaths': 'all_drugs',
  'percent with drugs specified': 'drugs_specified',
  'opioids (t40.0-t40.4,t40.6)': 'any_opioid',
  'natural, semi-synthetic, & synthetic opioids, incl. methadone (t40.2-t40.4)': 'natural_to_synthetic_opioids',
  'synthetic opioids, excl. methadone (t40.4)': 'synthetic_opioids',
  'natural & semi-synthetic opioids (t40.2)': 'natural_semisynthetic_opioids',
  'methadone (t40.3)': 'methadone',
  'natural & semi-synthetic opioids, incl. methadone (t40.2, t40.3)': 'prescription_opioids',
  'heroin (t40.1)': 'heroin',
  'cocaine (t40.5)': 'cocaine',
  'psychostimulants with abuse potential (t43.6)': 'psychostimulants',
};

const known = (set: Dataset, field: string) => set.schema.fields.find(({ name }) => name === field)?.constraints?.enum ?? [];

/** What every VSRR dataset takes from a line; the dataset's own fields decide which of it stays. */
function valuesOf(cells: Cells, indicator: string, { vintage, source }: Release): Row {
  const isShare = indicator === 'drugs_specified';
  const reported = (isShare ? number : wholeNumber)(cells['reported']!, 'Data Value');
  return {
    state: cells['state']!.toUpperCase(),
    month: yearMonth(yearOf(cells['year']!, 'Year').year, monthNumber(cells['month']!, 'Month')),
    indicator,
    reported,
    // Where CDC withholds the count it may still predict one; a prediction never stands in for a report.
    predicted: reported === null ? null : wholeNumber(cells['predicted']!, 'Predicted Value'),
    unit: isShare ? 'percent' : 'deaths',
    // CDC writes 99.5+ where all but the last records are in; the dataset has had it as 99.5 since its first day.
    percent_complete: number(cells['percentComplete']!.replace(/\+$/, ''), 'Percent Complete'),
    percent_pending: number(cells['percentPending']!, 'Percent Pending Investigation'),
    footnote: cells['mark'] || null,
    status: reported === null ? 'withheld' : 'provisional',
    method: 'as published',
    vintage,
    source: source.id,
  };
}

const only = (row: Row, set: Dataset): Row => Object.fromEntries(set.schema.fields.map(({ name }) => [name, row[name] ?? null]));

/** A dataset of 12-month counts: the lines of `wanted` jurisdictions and indicators. */
function twelveMonths(
  dataset: string,
  wanted: (state: string, indicator: string) => boolean,
  more?: typeof addNewYorkState,
): Target {
  return {
    dataset,
    measures: ['reported', 'predicted'],
    gone: 'keep',
    same: 'take',
    period: 'month',
    collect: (old, release) => {
      const [states, statuses] = [known(old, 'state'), known(old, 'status')];
      return lineByLine(
        (cells) => {
          const indicator = indicators[cells['indicator']!.toLowerCase().replace(/\s+/g, ' ')];
          if (!indicator || !wanted(cells['state']!.toUpperCase(), indicator)) return undefined;
          if (!/^12[ -]months?[ -]ending$/i.test(cells['period']!)) return undefined;
          const row = valuesOf(cells, indicator, release);
          // A jurisdiction that we do not have and that has no count, or a count withheld where the dataset has no such rows: nothing to say.
          const isNothing =
            row['reported'] === null &&
            ((states.length > 0 && !states.includes(row['state'] as string)) || !statuses.includes('withheld'));
          return isNothing ? undefined : only(row, old);
        },
        more && ((rows) => more(rows, old, release)),
      );
    },
    covers: (row, file) => {
      const months = file.map(({ month }) => month as string).sort();
      return months.length > 0 && (row['month'] as string) >= months[0]! && (row['month'] as string) <= months.at(-1)!;
    },
    rules: (rows, { source }) => [
      ...leaps(rows, (row) => String(row['state'] ?? row['indicator']), source.id),
      ...aboveTheCountry(rows, source.id),
    ],
  };
}

/** New York State is published as the state without the city and the city; the sum is ours and says so. */
function addNewYorkState(rows: readonly Gathered[], old: Dataset, { source, vintage }: Release): Gathered[] {
  const methods = known(old, 'method');
  const method = methods.find((one) => /New York City, summed/.test(one));
  if (!method || !known(old, 'state').includes('NYS')) return [];
  const cities = new Map(rows.filter(({ row }) => row['state'] === 'YC').map(({ row }) => [row['month'], row]));
  return rows.flatMap(({ row, at }) => {
    const city = cities.get(row['month']!);
    if (row['state'] !== 'NY' || typeof row['reported'] !== 'number' || typeof city?.['reported'] !== 'number') return [];
    const reported = row['reported'] + city['reported'];
    return [
      {
        at,
        row: {
          ...row,
          state: 'NYS',
          reported,
          predicted: null,
          percent_complete: null,
          percent_pending: null,
          method,
          vintage,
          source: source.id,
        },
      },
    ];
  });
}

/** Months in which the jurisdictions of a release add up to more than the country: a line is wrong or counted twice. */
function aboveTheCountry(rows: readonly Row[], source: string): string[] {
  const months = new Map<string, { country?: number; sum: number }>();
  for (const row of rows) {
    if (row['source'] !== source || row['state'] === undefined || ['PR', 'NYS'].includes(row['state'] as string)) continue;
    const month = months.get(row['month'] as string) ?? { sum: 0 };
    months.set(row['month'] as string, month);
    if (row['state'] === 'US') month.country = row['reported'] as number;
    else month.sum += (row['reported'] as number | null) ?? 0;
  }
  return [...months].flatMap(([month, { country, sum }]) => {
    if (country === undefined)
      return [
        `US ${month}, field "state": the file has jurisdictions for this month and no row for the country; download it again`,
      ];
    return sum <= country * 1.005
      ? []
      : [
          `US ${month}, field "reported": the jurisdictions add up to ${sum}, more than the country's ${country}; see which line is wrong. --force takes it`,
        ];
  });
}

/** The datasets that take from CDC's provisional counts. */
export const vsrrTargets: readonly Target[] = [
  twelveMonths('synthetic-opioid-deaths-monthly', (_, indicator) => indicator === 'synthetic_opioids'),
  twelveMonths('overdose-deaths-monthly', (_, indicator) => indicator === 'all_drugs', addNewYorkState),
  twelveMonths('overdose-deaths-drugs-monthly', (state) => state === 'US'),
];
