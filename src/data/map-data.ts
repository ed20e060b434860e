import { dataset } from './read.ts';
import type { Row } from './schema.ts';

/** Rate per 100,000, deaths, "unreliable" or null, and status (final, suppressed). */
export type StateYear = readonly [rate: number | null, deaths: number | null, flag: string | null, status: string];

export interface StateRates {
  readonly state: string;
  readonly name: string;
  readonly fips: string;
  readonly years: Readonly<Record<number, StateYear>>;
}

/** The years of the maps. 2025 is provisional and never drawn. */
export const mapYears = [1999, 2013, 2019, 2022, 2024] as const;

const synthetic = () => dataset('overdose-deaths-states').data.filter(({ indicator }) => indicator === 'synthetic_opioids');

/** Every year in which all states have a final count or one that is withheld: those that a reader may explore. */
export function finalYears(): readonly number[] {
  const years = [...new Set(synthetic().map(({ year }) => year as number))].sort((a, b) => a - b);
  const open = new Set(synthetic().flatMap(({ year, status }) => (status === 'final' || status === 'suppressed' ? [] : [year])));
  return years.filter((year) => !open.has(year));
}

/** The years of the maps (or other ones) for a state, or for the whole country (`US`). */
export function yearsOf(state: string, years: readonly number[] = mapYears): StateRates['years'] {
  const rows = synthetic().filter((row) => row['state'] === state);
  return Object.fromEntries(years.map((year) => [year, yearOf(rows.find((row) => row['year'] === year)!)]));
}

/** Crude rates of deaths involving synthetic opioids (T40.4) of the 50 states and DC in the years of the maps. */
export const stateRates = (): readonly StateRates[] =>
  synthetic()
    .filter(({ state, year }) => state !== 'US' && year === mapYears[0])
    .map(({ state, name, fips }) => ({
      state: state as string,
      name: name as string,
      fips: fips as string,
      years: yearsOf(state as string),
    }));

const yearOf = (row: Row) => [row['crude_rate'], row['deaths'], row['rate_flag'], row['status']] as unknown as StateYear;

export type Period = 'before-2019' | 'after-2019' | 'both';

export interface RoutePlace {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly region: string;
  readonly role: string;
  readonly stage: string;
  readonly period: Period;
  readonly lon: number;
  readonly lat: number;
}

export interface RouteFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly carries: string;
  readonly period: Period;
  readonly schematic: boolean;
}

/** The places of the route map. */
export const routePlaces = (): readonly RoutePlace[] =>
  dataset('route-places').data.map(
    ({ id, name, country, region, role, stage, period, lon, lat }) =>
      ({ id, name, country, region, role, stage, period, lon, lat }) as unknown as RoutePlace,
  );

/** The flows between places of the route map; no volume is known. */
export const routeFlows = (): readonly RouteFlow[] =>
  dataset('route-flows').data.map(
    ({ id, from, to, carries, period, schematic }) => ({ id, from, to, carries, period, schematic }) as unknown as RouteFlow,
  );
