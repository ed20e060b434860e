type Ring = readonly (readonly [number, number])[];

/** The rings of an absolute path of `M`, `L` and `Z`, as d3-geo writes it. */
export const rings = (d: string): Ring[] =>
  d
    .split('Z')
    .filter(Boolean)
    .map((ring) =>
      ring
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number) as [number, number]),
    );

/** Whole steps between points: short to write and quick to compress. Points that fall together are left out. */
function steps(ring: Ring, scale: number): string {
  const whole = ring.map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)] as const);
  const apart = whole.filter(([x, y], i) => i === 0 || x !== whole[i - 1]![0] || y !== whole[i - 1]![1]);
  if (apart.length < 3) return '';
  const [[x0, y0]] = apart as [readonly [number, number]];
  const moves = apart.slice(1).map(([x, y], i) => `${x - apart[i]![0]} ${y - apart[i]![1]}`);
  return `M${x0} ${y0}l${moves.join(' ').replaceAll(' -', '-')}z`;
}

/** An outline in whole units, `scale` of them to a unit of the drawing. */
export const outline = (d: string, scale: number): string =>
  rings(d)
    .map((ring) => steps(ring, scale))
    .join('');
