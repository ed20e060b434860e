import type { DeathsData } from '../charts/deaths/types.ts';
import type { MonthlyData } from '../charts/monthly/types.ts';
import { monthAfter } from '../charts/months.ts';
import { controlsData } from './charts/controls.ts';
import { diplomacyData } from './charts/diplomacy.ts';
import { mexicoData } from './charts/mexico.ts';
import { peopleData } from './charts/people.ts';
import { potencyData } from './charts/potency.ts';
import { seizuresData } from './charts/seizures.ts';
import { listingsData, rolesData } from './charts/supply.ts';
import { whoData } from './charts/who.ts';
import { routesData, statesData } from './geography.ts';
import { dataset, datasetsReadBy } from './read.ts';

export {
  mapYears,
  type Period,
  type RouteFlow,
  type RoutePlace,
  routeFlows,
  routePlaces,
  type StateRates,
  type StateYear,
  stateRates,
} from './map-data.ts';

/** Events of content/data/policy-events.json that annotate the monthly chart around its turn. */
const turn = ['naloxone-otc-2023', 'woodside-2023', 'cn-three-effect-2024', 'sinaloa-war-2024', 'busan-2025'];

const dateOf = (id: string): string => {
  const found = dataset('policy-events').data.find((event) => event['id'] === id);
  if (!found)
    throw new Error(
      `src/data/chart-data.ts: no event is called "${id}" in content/data/policy-events.json. Add the row there or correct the id.`,
    );
  return found['date'] as string;
};

function deathsData(): DeathsData {
  const rows = dataset('overdose-deaths-annual').data;
  const points = (drug: string, series: string, from: number) =>
    rows
      .filter(
        (row) => row['drug'] === drug && row['series'] === series && (row['year'] as number) >= from && row['deaths'] !== null,
      )
      .map(({ year, deaths }) => [year as number, deaths as number] as const);
  const drugs = ['all_drugs', 'synthetic_opioids', 'heroin', 'prescription_opioids'] as const;
  // The dashed piece joins provisional values only: it starts at the last final year's own provisional value, beside the final one.
  const early = (drug: string) => {
    const piece = points(drug, 'provisional_december', points(drug, 'final', 1999).at(-1)![0]);
    return piece.at(-1)?.[0] === 2025 ? piece : [];
  };
  return {
    series: drugs.map((drug) => ({ drug, final: points(drug, 'final', 1999), provisional: early(drug) })),
    control: dateOf('cn-class-effect-2019'),
  };
}

function monthlyData(): MonthlyData {
  const rows = dataset('synthetic-opioid-deaths-monthly').data.filter(({ state }) => state === 'US');
  const first = rows[0]!['month'] as string;
  const gap = rows.findIndex(({ month }, i) => month !== monthAfter(first, i));
  if (gap > 0)
    throw new Error(
      `content/data/synthetic-opioid-deaths-monthly.json: after ${rows[gap - 1]!['month']} the country has no row for the next month. Add it, with null where there is no count.`,
    );
  return {
    first,
    reported: rows.map(({ reported }) => reported as number | null),
    predicted: rows.map(({ predicted }) => predicted as number | null),
    events: turn.map((id) => ({ id, date: dateOf(id) })),
  };
}

/** The dataset a reader is led to from each chart. */
export const datasetOf: Readonly<Record<string, string>> = {
  deaths: 'overdose-deaths-annual',
  people: 'overdose-deaths-annual',
  monthly: 'synthetic-opioid-deaths-monthly',
  routes: 'route-flows',
  seizures: 'fentanyl-seizures-annual',
  mexico: 'mexico-seizures',
  potency: 'fentanyl-purity',
  who: 'overdose-deaths-demographics',
  states: 'overdose-deaths-states',
  listings: 'supply-facts',
  roles: 'supply-facts',
  diplomacy: 'policy-events',
  controls: 'chemical-controls',
};

const makers: Readonly<Record<string, () => unknown>> = {
  deaths: deathsData,
  monthly: monthlyData,
  people: peopleData,
  routes: routesData,
  seizures: seizuresData,
  mexico: mexicoData,
  potency: potencyData,
  who: whoData,
  states: statesData,
  listings: listingsData,
  roles: rolesData,
  diplomacy: diplomacyData,
  controls: controlsData,
};
const made = new Map<string, unknown>();
const drawnFrom = new Map<string, readonly string[]>();

/** The columns a chart draws, unrounded, made anew. Throws when no chart of that id has data. */
export function makeChartData(id: string): unknown {
  const make = makers[id];
  if (!make)
    throw new Error(`No data for a chart called "${id}". src/data/chart-data.ts knows: ${Object.keys(makers).join(', ')}.`);
  return make();
}

/** The columns a chart draws, unrounded, made once. */
export function chartData(id: string): unknown {
  if (!made.has(id))
    drawnFrom.set(
      id,
      datasetsReadBy(() => made.set(id, makeChartData(id))),
    );
  return made.get(id);
}

/** The names of the datasets that a chart is drawn from. */
export function datasetsDrawnBy(id: string): readonly string[] {
  chartData(id);
  return drawnFrom.get(id)!;
}

/** The date up to which a chart's main dataset was known when it was taken in: its vintage. */
export function vintageOf(id: string): string {
  const name = datasetOf[id];
  if (!name) throw new Error(`src/data/chart-data.ts: datasetOf names no dataset for the chart "${id}". Add it there.`);
  return dataset(name).vintage;
}
