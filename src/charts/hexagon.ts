/** A hexagon standing on a corner, as a path: the sign of the chain. `r` is the distance from its middle to a corner. */
export function hexagon(cx: number, cy: number, r: number): string {
  const corner = (i: number) => {
    const turn = ((i - 0.5) * Math.PI) / 3;
    return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)].map((value) => Math.round(value * 100) / 100).join();
  };
  return `M${[0, 1, 2, 3, 4, 5].map(corner).join('L')}Z`;
}
