import type { StatesData } from '../charts/states/types.ts';
import { chartData } from './chart-data.ts';
import { controlRows } from './charts/controls.ts';
import { deathsOf, ratesOf } from './charts/states.ts';
import { finalYears } from './map-data.ts';
import { dataset } from './read.ts';
import { rowKeyOf } from './row-address.ts';

/** What only exploring needs of a chart's data, and where the rows of its table stand: see `RowsAt` in src/story/open/explore/table.ts. */
type ExploreData = Readonly<Record<string, unknown>> & { readonly at: string; readonly rows: Readonly<Record<string, string>> };

/** Where the rows of a dataset stand that the table of an explored chart leads to; a `*` is the name of the row. */
const rowsIn = (set: string, ending = '') => `/data/${set}/?row=*${ending}`;

/** The states and the country with every final year. */
function states(): ExploreData {
  const { states: all, country, told } = chartData('states') as StatesData;
  const years = finalYears();
  return {
    at: rowsIn('overdose-deaths-states', encodeURIComponent('~synthetic_opioids')),
    rows: {},
    states: all.map((state) => ({ ...state, ...ratesOf(state.id, years) })),
    country: { ...country, ...ratesOf('US', years) },
    told: { ...told, deaths: Object.fromEntries(['US', ...all.map(({ id }) => id)].map((id) => [id, deathsOf(id, years)])) },
  };
}

const diplomacy = (): ExploreData => ({
  at: rowsIn('policy-events'),
  rows: Object.fromEntries(dataset('policy-events').data.map(({ id }) => [String(id), String(id)])),
});

const controls = (): ExploreData => ({
  at: rowsIn('chemical-controls'),
  rows: Object.fromEntries(
    controlRows().map(({ key, row }) => [key, encodeURIComponent(rowKeyOf(dataset('chemical-controls'), row))]),
  ),
});

const makers: Readonly<Record<string, () => ExploreData>> = { states, diplomacy, controls };

/**
 * What exploring a chart needs beside what the chart has: where the rows of its table stand (a path without the site's base), and data,
 * laid over the chart's own key by key. Throws for a chart that cannot be explored.
 */
export function exploreData(id: string): ExploreData {
  const make = makers[id];
  if (!make)
    throw new Error(
      `src/data/explore-data.ts does not know where the rows of the chart "${id}" stand. Add it there; it knows: ${Object.keys(makers).join(', ')}.`,
    );
  return make();
}
