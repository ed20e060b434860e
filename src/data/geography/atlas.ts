import { readFileSync } from 'node:fs';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Atlas<Name extends string> = Topology<Readonly<Record<Name, GeometryCollection<{ name: string }>>>>;

/** A file of world-atlas or us-atlas (public domain: Natural Earth, US Census Bureau). */
export const atlas = <Name extends string>(file: string): Atlas<Name> =>
  JSON.parse(readFileSync(`node_modules/${file}`, 'utf8')) as Atlas<Name>;
