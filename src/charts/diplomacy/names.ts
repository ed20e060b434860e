import type { Frame, Mark } from '../chart.ts';
import { type Box, line, overlap, TEXT, text, textBox } from '../marks.ts';
import { type Layout, type Place, ROW } from './layout.ts';
import { type DiplomacyData, tones } from './types.ts';

/** Baselines of the rows for words of a lane, the nearest to its hexagons first. */
function rowsOf(tone: Place['tone'], { axis, base, split, r, places }: Layout): number[] {
  const isUnder = tone === 'tension';
  const isApart = tone === 'neutral';
  const line = isApart ? base : axis;
  const reach = Math.max(20, ...places.filter((one) => one.tone === tone).map(({ y }) => Math.abs(y - line) + r * 0.9));
  return [0, ROW, 2 * ROW]
    .map((away) => (isUnder ? line + reach + 18 + away : Math.max(line - reach - 8 - away, isApart ? split + 6 : 12)))
    .filter((y) => isApart || y < split - 5);
}

/** The names of the lanes at the left, and of the events that the view names, the first ones first, each where no other word or line is. */
export function names({ ids }: DiplomacyData, at: Layout, frame: Frame): { found: Set<number>; marks: Mark[] } {
  const heads = [13, at.split - 13, at.split + 18].map((y, i) => text(`lane-${i}`, 0, y, frame.t(`diplomacy.lane.${tones[i]}`)));
  const lines: Mark[] = [];
  const labels = [...heads];
  const taken = heads.map((mark) => textBox(mark, frame));
  const named: Box[] = [];
  const found = new Set<number>();
  for (const { i, x, y, tone } of at.lit.flatMap((lit) => at.places.filter((place) => place.i === lit))) {
    const words = frame.t(`diplomacy.event.${ids[i]}`);
    const width = frame.textWidth(words, 600);
    // Words stand over the hexagon, or to one side of its line.
    const spots = rowsOf(tone, at).flatMap((row) => [0.5, 0.1, 0.9].map((share) => [row, share] as const));
    for (const [row, share] of spots) {
      if (found.has(i)) break;
      const left = Math.min(Math.max(1, x - width * share), frame.width - 1 - width);
      const label = text(`name-${ids[i]}`, left, row, words, { weight: 600, class: 'strong halo' });
      const [y1, y2] = tone === 'tension' ? [y + at.r, row - TEXT * 0.8] : [y - at.r, row + 4];
      const box = textBox(label, frame);
      const own = [
        { ...box, left: left - 3, right: box.right + 3 },
        { ...box, left: x - 2, right: x + 2, top: Math.min(y1, y2), bottom: Math.max(y1, y2) },
      ];
      // Names nearer than an em would read as one.
      const reach = { ...box, left: left - TEXT, right: box.right + TEXT };
      if (own.some((one) => taken.some((other) => overlap(one, other))) || named.some((other) => overlap(reach, other))) continue;
      taken.push(...own);
      named.push(box);
      lines.push(line(`leader-${ids[i]}`, 'leader', [x, y1, x, y2]));
      labels.push(label);
      found.add(i);
    }
  }
  return { found, marks: [...lines, ...labels] };
}
