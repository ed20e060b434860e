import table from './heights.json' with { type: 'json' };

/** The widths in CSS px at which `npm run heights` measures every embed. At 559 the compact frame is at its highest. */
export const measuredWidths = [280, 300, 360, 559, 600, 800] as const;

const measured: Readonly<Record<string, readonly number[]>> = table;

// A picture that is not measured yet must not stop the build that is needed to measure it; a browser test asks for its height.
const UNMEASURED = 600;

/**
 * The height in CSS px that an embed needs at a width, as measured in a browser. Between two measured widths it is the larger
 * of their heights, so that nothing is cut off; beyond them it is the nearest one's.
 */
export function heightAt(address: string, width: number): number {
  const heights = measured[address];
  if (!heights) return UNMEASURED;
  const above = measuredWidths.findIndex((one) => one >= width);
  const last = measuredWidths.length - 1;
  const [from, to] =
    above < 0 ? [last, last] : measuredWidths[above] === width ? [above, above] : [Math.max(0, above - 1), above];
  return Math.max(heights[from]!, heights[to]!);
}
