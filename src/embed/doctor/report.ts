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
  /** Whether the reader can scroll inside the frame. */
  readonly scrolls: boolean;
}

/** What a host tells the doctor. Without a need, the chart may run no script and tells nobody: the doctor measures a copy. */
export interface Report extends Omit<Measured, 'need'> {
  readonly doctor: HostId;
  readonly need: number | undefined;
}

// Sizes are told in whole pixels, and a frame may be a fraction of one smaller.
const ROUNDING = 2;

/** Whether a chart is whole in a frame of a height. */
export const isWhole = ({ height, need }: Pick<Measured, 'height' | 'need'>): boolean => height >= need - ROUNDING;

/** The verdict on what was measured. */
export function verdictOn(measured: Measured): Verdict {
  if (isWhole(measured)) return 'fitted';
  return measured.scrolls ? 'scrolled' : 'clipped';
}

const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e5;

/** A message as a report, or undefined when it is none: whoever is in a frame may say anything. */
export function readReport(data: unknown): Report | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { doctor, width, height, need, scrolls } = data as Record<string, unknown>;
  const host = hostIds.find((id) => id === doctor);
  if (!host || !isLength(width) || !isLength(height) || typeof scrolls !== 'boolean') return undefined;
  return need === undefined || isLength(need) ? { doctor: host, width, height, need, scrolls } : undefined;
}
