import type { Dataset, Row } from '../../../src/data/schema.ts';
import { monthNumber, number, wholeNumber, yearMonth, yearOf } from '../cells.ts';
import type { Cells, Collector, Release, Target } from '../feed.ts';
import { Older } from '../older.ts';
import { linesOnce } from './once.ts';

const drugs: Readonly<Record<string, string>> = { 'khat (catha edulis)': 'Khat', lsd: 'LSD', 'other drugs': 'Other drugs' };
const lands: Readonly<Record<string, string>> = { 'land only': 'Land' };

/** A line of CBP's file in our words. */
function eventOf(cells: Cells) {
  const { year, running } = yearOf(cells['fiscalYear']!, 'Fiscal Year');
  const month = monthNumber(cells['month']!, 'Month (abbv)');
  const [events, pounds] = [wholeNumber(cells['events']!, 'Count of Event'), number(cells['pounds']!, 'Sum Qty (lbs)')];
  if (events === null)
    throw new Error('field "Count of Event": is empty; look at the line, and correct it if the file was edited');
  if (pounds === null)
    throw new Error('field "Sum Qty (lbs)": is empty; look at the line, and correct it if the file was edited');
  const drug = cells['drug']!.replace(/[*†]+$/, '').trim();
  return {
    fiscal_year: year,
    // Fiscal years begin in October of the year before.
    month: yearMonth(month >= 10 ? year - 1 : year, month),
    component: cells['component']!,
    region: cells['region']!,
    land: lands[cells['landFilter']!.toLowerCase()] ?? cells['landFilter']!,
    office: cells['office']!.toUpperCase(),
    drug: drugs[drug.toLowerCase()] ?? drug,
    events,
    pounds,
    status: running ? 'provisional' : 'reported',
  };
}
type Event = ReturnType<typeof eventOf>;

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** Adds lines up to rows: those of one key become one, with the place of the first. */
function summed(
  old: Dataset,
  { source }: Release,
  digits: number,
  wanted: (event: Event) => boolean,
  finish: (row: Row, months: ReadonlySet<string>) => Row | undefined = (row) => row,
): Collector {
  const sums = new Map<string, { event: Event; pounds: number; at: string }>();
  const months = new Map<number, Set<string>>();
  const once = linesOnce();
  const keys = old.schema.primaryKey as (keyof Event)[];
  return {
    add(cells, at) {
      const event = eventOf(cells);
      if (!wanted(event)) return;
      once([event.month, event.component, event.region, event.land, event.office, event.drug]);
      const known = months.get(event.fiscal_year) ?? new Set();
      months.set(event.fiscal_year, known.add(event.month));
      const key = keys.map((name) => event[name]).join('~');
      const sum = sums.get(key);
      if (!sum) sums.set(key, { event: { ...event }, pounds: event.pounds, at });
      else {
        sum.event.events += event.events;
        sum.pounds += event.pounds;
      }
    },
    rows() {
      const rows = [...sums.values()].flatMap(({ event, pounds, at }) => {
        const whole = { ...event, pounds: rounded(pounds, digits), source: source.id, sources: [source.id] };
        const row = finish(whole, months.get(event.fiscal_year) ?? new Set());
        return row ? [{ at, row: Object.fromEntries(old.schema.fields.map(({ name }) => [name, row[name] ?? null])) }] : [];
      });
      if (rows.length === 0 && sums.size > 0) throw new Older(`${old.name} reaches further than this file`);
      return rows;
    },
  };
}

const spoken = (month: string) =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));

/** The words for what a fiscal year's figure covers; nothing when the dataset already reaches further. */
function periodOf(row: Row, months: ReadonlySet<string>, old: Dataset): Row | undefined {
  const sorted = [...months].sort();
  const isWhole = sorted.length === 12 && row['status'] === 'reported';
  const period = isWhole ? 'full fiscal year' : `${spoken(sorted[0]!)} to ${spoken(sorted.at(-1)!)}`;
  const standing = old.data.find(({ fiscal_year }) => fiscal_year === row['fiscal_year'])?.['period'];
  const reaches = Date.parse(`1 ${/to (\w+ \d{4})/.exec(String(standing))?.[1] ?? ''} UTC`);
  if (!isWhole && (standing === 'full fiscal year' || reaches > Date.parse(`${sorted.at(-1)}-01`))) return undefined;
  return { ...row, period, basis: 'CBP file, summed', confidence: 'publisher', note: null };
}

/** Fiscal years that were over and are restated by more than a fifth: a file that is cut or filtered. */
function restated(rows: readonly Row[], old: Dataset): string[] {
  const total = (list: readonly Row[]) => {
    const sums = new Map<string, number>();
    for (const row of list.filter(({ status, region }) => status === 'reported' && region !== 'All')) {
      const name = `${row['fiscal_year']} ${row['drug'] ?? 'Fentanyl'}`;
      sums.set(name, (sums.get(name) ?? 0) + (row['pounds'] as number));
    }
    return sums;
  };
  const now = total(rows);
  return [...total(old.data)].flatMap(([name, was]) => {
    const is = now.get(name) ?? 0;
    return was < 100 || Math.abs(is / was - 1) <= 0.2
      ? []
      : [
          `fiscal ${name}, field "pounds": the year was over with ${was.toFixed(0)} pounds and has ${is.toFixed(0)} now; the file may be cut or filtered. --force takes it`,
        ];
  });
}

const cbp = (dataset: string, collect: Target['collect']): Target => ({
  dataset,
  measures: ['pounds', 'events'],
  gone: 'remove',
  same: 'take',
  period: dataset === 'fentanyl-seizures-monthly' ? 'month' : 'fiscal_year',
  collect,
  covers: (row, file) => file.some(({ fiscal_year }) => fiscal_year === row['fiscal_year']),
  rules: (rows, _release, old) => restated(rows, old),
});

const isFentanyl = ({ drug }: Event) => drug === 'Fentanyl';

/** The datasets that take from CBP's file of all drugs. */
export const cbpTargets: readonly Target[] = [
  cbp('fentanyl-seizures-monthly', (old, release) => summed(old, release, 4, isFentanyl)),
  cbp('drug-seizures-annual', (old, release) => summed(old, release, 4, () => true)),
  cbp('fentanyl-seizures-annual', (old, release) =>
    summed(old, release, 2, isFentanyl, (row, months) => periodOf(row, months, old)),
  ),
];
