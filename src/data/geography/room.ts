export type Ring = readonly (readonly [number, number])[];

/** Whether a point lies inside a shape of rings. */
export function isInside(shape: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of shape) {
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring.at(i - 1)!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Whether a box of this half width, half as high as wide, lies inside: tried at its rim. */
function holds(shape: readonly Ring[], x: number, y: number, half: number): boolean {
  const shares = [-1, -0.5, 0, 0.5, 1];
  return shares.every((share) =>
    [
      [share, -0.5],
      [share, 0.5],
      [-1, share / 2],
      [1, share / 2],
    ].every(([dx, dy]) => isInside(shape, x + dx! * half, y + dy! * half)),
  );
}

/** The widest box inside a shape that is twice as wide as high: its middle in whole units, and half its width. */
export function roomIn(shape: readonly Ring[]): [number, number, number] {
  const points = shape.flat();
  const extent = (axis: 0 | 1) => [Math.min(...points.map((p) => p[axis])), Math.max(...points.map((p) => p[axis]))] as const;
  const [[left, right], [top, bottom]] = [extent(0), extent(1)];
  const step = Math.max(0.5, (right - left) / 60);
  let best: [number, number, number] = [(left + right) / 2, (top + bottom) / 2, 0];
  for (let x = left; x <= right; x += step) {
    for (let y = top; y <= bottom; y += step) {
      if (!isInside(shape, x, y)) continue;
      let half = best[2];
      while (holds(shape, x, y, half + 0.5)) half += 0.5;
      if (half > best[2]) best = [x, y, half];
    }
  }
  const [x, y, half] = best;
  return [Math.round(x), Math.round(y), half];
}

/** Rows of cells, "1" where a cell touches one of the rings' insides: tried at nine points a cell. */
export function cellsOf(
  shape: readonly Ring[],
  { cell, columns, rows }: { cell: number; columns: number; rows: number },
): string[] {
  const boxes = shape.map((ring) => ({
    ring,
    left: Math.min(...ring.map(([x]) => x)),
    right: Math.max(...ring.map(([x]) => x)),
    top: Math.min(...ring.map(([, y]) => y)),
    bottom: Math.max(...ring.map(([, y]) => y)),
  }));
  const isLand = (x: number, y: number) =>
    boxes.some((b) => x > b.left && x < b.right && y > b.top && y < b.bottom && isInside([b.ring], x, y));
  const thirds = [0.1, 0.5, 0.9];
  const touches = (column: number, row: number) =>
    thirds.some((dx) => thirds.some((dy) => isLand((column + dx) * cell, (row + dy) * cell)));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (touches(column, row) ? '1' : '0')).join(''),
  );
}
