import { type HostId, hostIds } from './hosts.ts';

/** How a chart sits in its frame: all of it is there, the reader can scroll to the rest, or the rest is cut off. */
export const verdicts = ['fitted', 'scrolled', 'clipped'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a host has measured, in whole CSS px. */
export interface Measured {
  /** The frame that the host gives. */
  readonly width: number;
  readonly height: number;
  /** The height that the chart needs at this width. */
  readonly need: number;
  /** Whether the reader can scroll inside the frame. */
  readonly scrolls: boolean;
}

/** What a host tells the doctor. */
export interface Report extends Measured {
  readonly doctor: HostId;
}

// Sizes are told in whole pixels, and a frame may be a fraction of one smaller.
const ROUNDING = 2;

/** The verdict on what was measured. */
export function verdictOn({ height, need, scrolls }: Measured): Verdict {
  if (height >= need - ROUNDING) return 'fitted';
  return scrolls ? 'scrolled' : 'clipped';
}

const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e5;

/** A message as a report, or undefined when it is none: whoever is in a frame may say anything. */
export function readReport(data: unknown): Report | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { doctor, width, height, need, scrolls } = data as Record<string, unknown>;
  const host = hostIds.find((id) => id === doctor);
  if (!host || !isLength(width) || !isLength(height) || !isLength(need) || typeof scrolls !== 'boolean') return undefined;
  return { doctor: host, width, height, need, scrolls };
}

/** The height that a chart tells in any of its messages that carry one by that name, or undefined. */
export function heightTold(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { height } = data as { height?: unknown };
  return typeof height === 'number' && height >= 1 && height < 1e5 ? Math.ceil(height) : undefined;
}
