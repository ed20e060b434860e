import { isWhole } from '../report.ts';

/** What a chart has said in its frame: the height that it needs, when, and whether it lets its reader scroll there. */
export interface Said {
  readonly need: number;
  readonly atMs: number;
  readonly scrolls: boolean;
}

/** How long a chart is silent at least before it says that it lets its reader scroll: it gives its host 1.5 s to make room. */
const silenceMs = 1400;

/**
 * A chart said its height. Nobody can look into a foreign frame to see whether it scrolls; but a chart that was given no room lets its
 * reader scroll, and then says the same height again, unasked, after a silence.
 */
export function saidAfter(known: Said | undefined, { need, height, atMs }: Omit<Said, 'scrolls'> & { height: number }): Said {
  const isAgain = known?.need === need && atMs - known.atMs >= silenceMs;
  return { need, atMs, scrolls: !isWhole({ height, need }) && (known?.scrolls || isAgain) };
}

/** The frame took another height: a chart that has its room scrolls no more, also when the room is taken away again. */
export const resized = (said: Said, height: number): Said => (isWhole({ ...said, height }) ? { ...said, scrolls: false } : said);
