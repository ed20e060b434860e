import type { Made } from '../protocol.ts';
import { type HostId, hostIds } from './hosts.ts';

/** How a chart sits in its frame: all of it is there, the reader can scroll to the rest, or the rest is cut off. */
export const verdicts = ['fitted', 'scrolled', 'clipped'] as const;
export type Verdict = (typeof verdicts)[number];

/** What was measured, in whole CSS px. */
export interface Measured {
  /** The frame that the host gives. */
  readonly width: number;
  readonly height: number;
  /** The height that the chart needs at this width. */
  readonly need: number;
  /** How the chart makes do with a frame that is too low, as it says itself. */
  readonly fit: Made | undefined;
}

/** What a host tells the doctor. Without a need, the chart may run no script and tells nobody: the doctor measures a copy. */
export interface Report extends Omit<Measured, 'need'> {
  readonly doctor: HostId;
  readonly need: number | undefined;
}

// Sizes are told in whole pixels, and a frame may be a fraction of one smaller.
const ROUNDING = 2;

/** The verdict on what was measured. */
export function verdictOn({ height, need, fit }: Measured): Verdict {
  if (height >= need - ROUNDING || fit === 'snug') return 'fitted';
  return fit === 'box' ? 'scrolled' : 'clipped';
}

/** How a chart says that it makes do with its frame, in any of its messages. */
export function madeIn(data: unknown): Made | undefined {
  const { fit } = (data ?? {}) as { fit?: unknown };
  return fit === 'snug' || fit === 'box' ? fit : undefined;
}

const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e5;

/** A message as a report, or undefined when it is none: whoever is in a frame may say anything. */
export function readReport(data: unknown): Report | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { doctor, width, height, need } = data as Record<string, unknown>;
  const host = hostIds.find((id) => id === doctor);
  if (!host || !isLength(width) || !isLength(height)) return undefined;
  return need === undefined || isLength(need) ? { doctor: host, width, height, need, fit: madeIn(data) } : undefined;
}
