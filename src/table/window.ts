/** Which rows stand in the window of a scrolled table, with some to spare on either side. */
export function inSight(
  { top, height, row }: { readonly top: number; readonly height: number; readonly row: number },
  count: number,
  spare = 8,
): { readonly from: number; readonly to: number } {
  const first = Math.max(0, Math.floor(top / row) - spare);
  const from = Math.min(first, Math.max(0, count - 1));
  return { from, to: Math.min(count, Math.ceil((top + height) / row) + spare) };
}

/** How far to scroll so that a row stands in the middle of the window. */
export const middleOf = (place: number, { height, row }: { readonly height: number; readonly row: number }): number =>
  Math.max(0, (place + 0.5) * row - height / 2);
