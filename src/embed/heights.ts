import table from './heights.json' with { type: 'json' };

/** The widths in CSS px at which `npm run heights` measures every embed. At 559 the compact frame is at its highest, from 904 on nothing grows. */
export const measuredWidths = [280, 300, 360, 440, 559, 600, 800, 904] as const;

/** How far apart the widths between them are that are measured too, in CSS px: words break anew at any of them. */
export const betweenPx = 8;

/** What is known of an embed's height: at each measured width, and the largest anywhere between one and the next. */
export interface Measured {
  readonly at: readonly number[];
  readonly between: readonly number[];
}

const measured: Readonly<Record<string, Measured>> = table;

// A picture that is not measured yet must not stop the build that is needed to measure it; a browser test asks for its height.
const UNMEASURED = 600;

/**
 * The height in CSS px that an embed needs at a width, as measured in a browser. Between two measured widths it is the largest
 * that was found anywhere between them, so that nothing is cut off; beyond them it is the nearest one's.
 */
export function heightAt(address: string, width: number): number {
  const heights = measured[address];
  if (!heights) return UNMEASURED;
  const above = measuredWidths.findIndex((one) => one >= width);
  if (above < 0) return heights.at.at(-1)!;
  return above === 0 || measuredWidths[above] === width ? heights.at[above]! : heights.between[above - 1]!;
}
