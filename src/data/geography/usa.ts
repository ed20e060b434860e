import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';
import { type Atlas, atlas } from './atlas.ts';
import { outline, rings } from './outline.ts';
import { cellsOf, type Ring, roomIn } from './room.ts';

/** Units of an outline to a unit of the wide frame. */
export const FINE = 2;

/** Side of a cell of the mask, in units of the wide frame. */
export const CELL = 6;

/** From the atlas's 975 by 610 to the wide frame: what it is made smaller by, and where it stands. */
const fit = { scale: 0.632, left: 38, top: 58 };

export interface Shape {
  readonly outline: string;
  readonly room: readonly [number, number, number];
}

const placed = (ring: Ring): Ring => ring.map(([x, y]) => [x * fit.scale + fit.left, y * fit.scale + fit.top]);
const pathOf = (shape: readonly Ring[]) => shape.map((ring) => `M${ring.map((point) => point.join()).join('L')}Z`).join('');

/** The states by postal code's FIPS number, in units of the wide frame, and the mask of where they are. */
export function stateShapes(): { shapes: Readonly<Record<string, Shape>>; mask: readonly string[] } {
  const full = presimplify(atlas<'states'>('us-atlas/states-albers-10m.json'));
  const plain = simplify(full, 3);
  const seen = filter(plain, filterWeight(plain, 5, planarRingArea)) as unknown as Atlas<'states'>;
  const path = geoPath().digits(3);
  const all = feature(seen, seen.objects.states).features.map((state) => ({
    fips: String(state.id),
    rings: rings(path(state) ?? '').map(placed),
  }));
  return {
    shapes: Object.fromEntries(
      all.map((state) => [state.fips, { outline: outline(pathOf(state.rings), FINE), room: roomIn(state.rings) }]),
    ),
    mask: cellsOf(
      all.flatMap((state) => state.rings),
      { cell: CELL, columns: 720 / CELL, rows: 75 },
    ),
  };
}
