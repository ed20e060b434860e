import type { Frame, FrameName } from '../charts/chart.ts';
import type { Translate } from '../i18n/words.ts';
import { frameNames, frameOf } from './frame.ts';

/** The frames of the line that a reader draws: at build and in the browser the same. */
export const guessFrames = (lang: string, t: Translate): Readonly<Record<FrameName, Frame>> =>
  Object.fromEntries(
    frameNames.map((name) => [name, frameOf({ heights: { compact: 300, wide: 400 } }, name, { lang, scope: 'draw', t })]),
  ) as Record<FrameName, Frame>;
