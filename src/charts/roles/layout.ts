import type { Frame } from '../chart.ts';
import { back, chain, type RolesState } from './states.ts';

type Point = readonly [x: number, y: number];

/** Where the roles stand: a zigzag like the skeleton of a molecule, lying in the wide frame and hanging in the narrow one. */
export function layout({ name, width }: Frame, { shown }: RolesState) {
  const isWide = name === 'wide';
  const step = isWide ? (width - 104) / (chain.length - 1) : 29;
  const at = (i: number): Point => (isWide ? [52 + i * step, i % 2 ? 78 : 136] : [i % 2 ? 38 : 14, 16 + i * step]);
  /** Where one of those who carry money back stands; among the offices of the narrow frame below the chain. */
  const carrier = (i: number): Point => {
    const [, from, to] = back[i]!;
    if (isWide) return [(at(from)[0] + at(to)[0]) / 2, 244];
    return shown === 'law' ? at(chain.length + i) : [width - 14, (at(from)[1] + at(to)[1]) / 2];
  };
  // Where the chain hangs, lines of money take the room behind the names.
  return { isWide, r: isWide ? 19 : 11, at, carrier, words: 58, isTight: !isWide && shown === 'money' };
}
export type Layout = ReturnType<typeof layout>;
