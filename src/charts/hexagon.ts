const two = (value: number) => Math.round(value * 100) / 100;

/** A hexagon as a path: the sign of the chain stands on a corner, others lie on a side. `r` is the distance from its middle to a corner. */
export function hexagon(cx: number, cy: number, r: number, lies = false): string {
  const [side, half, wide] = [two(r), two(r / 2), two((r * Math.sqrt(3)) / 2)];
  return lies
    ? `M${two(cx - r)} ${two(cy)}l${half} ${-wide}h${side}l${half} ${wide}l${-half} ${wide}h${-side}z`
    : `M${two(cx - wide)} ${two(cy + r / 2)}v${-side}l${wide} ${-half}l${wide} ${half}v${side}l${-wide} ${half}z`;
}
