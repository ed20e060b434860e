import type { AnyDrawing, Frame, FrameName } from '../charts/chart.ts';
import { date, number } from '../i18n/format.ts';
import type { Translate } from '../i18n/words.ts';
import { textWidth } from './text-width.ts';

export const frameNames: readonly FrameName[] = ['compact', 'wide'];
const widths: Readonly<Record<FrameName, number>> = { compact: 360, wide: 720 };

/** The frame a chart is drawn in: the same at build and in the browser, so that both draw the same marks. */
export function frameOf(
  chart: Pick<AnyDrawing, 'heights'>,
  name: FrameName,
  { lang, scope, t }: { lang: string; scope: string; t: Translate },
): Frame {
  return {
    name,
    width: widths[name],
    height: chart.heights[name],
    scope: `${scope}-${name}`,
    number: number(lang),
    date: date(t),
    t,
    textWidth,
  };
}
