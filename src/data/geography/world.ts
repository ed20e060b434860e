import { type GeoProjection, geoNaturalEarth1, geoPath } from 'd3-geo';
import { merge } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { Polygon } from 'topojson-specification';
import { type Atlas, atlas } from './atlas.ts';
import { outline } from './outline.ts';

/** Units of a path to a unit of the wide frame: fine enough for the closest view. */
export const FINE = 10;

/** What views may show, in units of the wide frame; land outside is cut off. */
const edge: [[number, number], [number, number]] = [
  [-10, -70],
  [730, 470],
];

/** Where the closest views look: outlines keep more points here. */
const closeUp = { west: -130, east: -92, south: 13, north: 37 };

/** The countries of the chain as Natural Earth draws them, by ISO number; the rest is one land. */
const chain: Readonly<Record<string, readonly string[]>> = {
  china: ['156', '344', '446'],
  mexico: ['484'],
  'united-states': ['840'],
};

/** Natural Earth's projection with the Pacific in the middle; the frame holds 101 degrees east to 66 degrees west. */
export const pacific = (): GeoProjection =>
  geoNaturalEarth1().rotate([168, 0]).scale(190).translate([372, 300]).clipExtent(edge).precision(0.3);

type Point = [number, number];

/** The area of a triangle on the drawing, which says how much its middle point matters; more where views come close. */
function weigher(projection: GeoProjection) {
  const flat = projection.clipExtent(null);
  return (triangle: readonly unknown[]): number => {
    const [a, b, c] = (triangle as Point[]).map((point) => flat(point)!) as [Point, Point, Point];
    const [lon, lat] = triangle[1] as Point;
    const near = lon > closeUp.west && lon < closeUp.east && lat > closeUp.south && lat < closeUp.north;
    return (Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2) * (near ? 14 : 1);
  };
}

/** The area of a ring on the drawing: islands too small to see go. */
const ringArea = (projection: GeoProjection) => (ring: readonly unknown[]) =>
  geoPath(projection).area({ type: 'Polygon', coordinates: [ring as Point[]] });

/** Outlines for the route map: three countries of the chain and all other land, as paths in FINE units. */
export function worldOutlines(): Readonly<Record<string, string>> {
  const world = presimplify(atlas<'countries'>('world-atlas/countries-50m.json'), weigher(pacific()));
  const plain = simplify(world, 2.3);
  const seen = filter(plain, filterWeight(plain, 4, ringArea(pacific().clipExtent(null)))) as Atlas<'countries'>;
  const groupOf = (id: unknown) => Object.keys(chain).find((name) => chain[name]!.includes(String(id))) ?? 'other';
  const path = geoPath(pacific()).digits(3);
  const draw = (group: string) => {
    const own = seen.objects.countries.geometries.filter(({ id, type }) => type?.includes('Polygon') && groupOf(id) === group);
    return outline(path(merge(seen, own as unknown as Polygon[])) ?? '', FINE);
  };
  return Object.fromEntries(['other', ...Object.keys(chain)].map((group) => [group, draw(group)]));
}
