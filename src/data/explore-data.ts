import type { StatesData } from '../charts/states/types.ts';
import { chartData } from './chart-data.ts';
import { deathsOf, ratesOf } from './charts/states.ts';
import { finalYears } from './map-data.ts';

/** The states and the country with every final year. */
function states(): object {
  const { states: all, country, told } = chartData('states') as StatesData;
  const years = finalYears();
  return {
    states: all.map((state) => ({ ...state, ...ratesOf(state.id, years) })),
    country: { ...country, ...ratesOf('US', years) },
    told: { ...told, deaths: Object.fromEntries(['US', ...all.map(({ id }) => id)].map((id) => [id, deathsOf(id, years)])) },
  };
}

const makers: Readonly<Record<string, () => object>> = { states };

/** What exploring a chart needs of the data beside what the chart has: laid over the chart's own data, key by key. */
export const exploreData = (id: string): object => makers[id]?.() ?? {};
