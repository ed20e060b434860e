import type { Kind, Place, Role, RoutesData } from '../charts/routes/types.ts';
import type { StatesData } from '../charts/states/types.ts';
import { deathsOf, ratesOf } from './charts/states.ts';
import { tiles } from './geography/tiles.ts';
import { CELL, FINE as FINE_STATES, stateShapes } from './geography/usa.ts';
import { FINE, pacific, worldOutlines } from './geography/world.ts';
import { routeFlows, routePlaces, stateRates } from './map-data.ts';
import { dataset } from './read.ts';

/** Which role a place's words in content/data/route-places.json stand for; other places are not part of the drawn chain. */
const roles: Readonly<Record<string, Role>> = {
  'maker base': 'maker',
  'maker base; diplomacy': 'maker',
  'parcel origin': 'origin',
  'mail hub': 'mail',
  'Pacific port': 'port',
  'cartel base': 'cartel',
  'cartel base (state capital)': 'cartel',
  'land port of entry': 'crossing',
};

/** Which kind of flow a cargo's words in content/data/route-flows.json stand for; other cargo is not drawn. */
const kinds: Readonly<Record<string, Kind>> = {
  'finished fentanyl in parcels': 'parcels',
  'precursor chemicals': 'ingredients',
  'finished fentanyl': 'finished',
};

/** Ingredients that leave a port have landed. */
const kindOf = (from: string, carries: string): Kind =>
  kinds[carries] === 'ingredients' && routePlaces().find(({ id }) => id === from)?.role === 'Pacific port'
    ? 'inland'
    : kinds[carries]!;

const round = ([x, y]: readonly [number, number]): [number, number] => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];

/** What the route map draws from: outlines, places and flows, projected with the Pacific in the middle. */
export function routesData(): RoutesData {
  const project = pacific().clipExtent(null);
  const at = (lon: number, lat: number) => round(project([lon, lat])!);
  return {
    fine: FINE,
    outlines: worldOutlines(),
    names: { china: at(98, 36.5), mexico: at(-102.8, 25.5), 'united-states': at(-99, 39.5) },
    places: routePlaces()
      .filter(({ role }) => roles[role])
      .map(({ id, role, stage, period, lon, lat }) => ({
        id,
        role: roles[role]!,
        stage: stage as Place['stage'],
        period,
        at: at(lon, lat),
      })),
    flows: routeFlows()
      .filter(({ carries }) => kinds[carries])
      .map(({ id, from, to, carries, period, schematic }) => ({ id, from, to, kind: kindOf(from, carries), period, schematic })),
    control: dataset('policy-events').data.find(({ id }) => id === 'cn-class-effect-2019')!['date'] as string,
  };
}

/** The rows of the state file that count synthetic opioids. */
const rows = () => dataset('overdose-deaths-states').data.filter(({ indicator }) => indicator === 'synthetic_opioids');

/** Percent by which a state's crude rate changed from 2022 to 2024, from deaths and population; null where a count is withheld. */
function changeOf(state: string): number | null {
  const rate = (year: number) => {
    const row = rows().find((one) => one['state'] === state && one['year'] === year)!;
    return row['deaths'] === null ? null : (row['deaths'] as number) / (row['population'] as number);
  };
  const [before, after] = [rate(2022), rate(2024)];
  return before === null || after === null ? null : (after / before - 1) * 100;
}

/** Rounded behind what the map writes, which is whole percents. */
const thousandth = (percent: number | null) => (percent === null ? null : Math.round(percent * 1000) / 1000);

/** What the state map draws from: rates, outlines, tiles, and where labels find room. */
export function statesData(): StatesData {
  const { shapes, mask } = stateShapes();
  return {
    fine: FINE_STATES,
    outlines: Object.fromEntries(stateRates().map(({ state, fips }) => [state, shapes[fips]!.outline])),
    states: stateRates().map(({ state, fips }) => ({
      id: state,
      ...ratesOf(state),
      change: thousandth(changeOf(state)),
      tile: tiles[state]!,
      room: shapes[fips]!.room,
    })),
    country: { ...ratesOf('US'), change: thousandth(changeOf('US')) },
    mask,
    cell: CELL,
    told: {
      deaths: Object.fromEntries(['US', ...stateRates().map(({ state }) => state)].map((id) => [id, deathsOf(id)])),
    },
    exact: Object.fromEntries(['US', ...stateRates().map(({ state }) => state)].map((id) => [id, changeOf(id)])),
  };
}
