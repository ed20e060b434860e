import type { Frame, Mark } from '../chart.ts';
import { type Box, overlap, TEXT, text, textBox } from '../marks.ts';
import { type Layout, type Place, ROW } from './layout.ts';
import type { DiplomacyData, DiplomacyState } from './types.ts';

/** Baselines of the rows for words of each lane, the nearest to its hexagons first, and of the lane's own name. */
function rows({ axis, base, high, r, places }: Layout) {
  const reach = (tone: Place['tone'], line: number) =>
    Math.max(20, ...places.filter((one) => one.tone === tone).map(({ y }) => Math.abs(y - line) + r * 0.9));
  const over = [0, 1, 2].map((row) => axis - reach('cooperation', axis) - row * ROW - 8).filter((y) => y > 12);
  const under = [0, 1, 2].map((row) => axis + reach('tension', axis) + row * ROW + 18).filter((y) => y < axis + high + 3 * ROW);
  return { cooperation: over, tension: under, neutral: [base - Math.min(high + 5, reach('neutral', base) + 8)] };
}

interface Named {
  readonly label: Mark;
  readonly line: Mark;
  readonly taken: readonly Box[];
}

/** One name on one row: the words over or under the hexagon, shifted into the frame, and the line between. */
function named({ x, y, tone }: Place, key: string, words: string, row: number, shift: number, r: number, frame: Frame): Named {
  const width = frame.textWidth(words, { size: TEXT, weight: 600 });
  const left = Math.min(Math.max(1, x - width * shift), frame.width - 1 - width);
  const label = text(`name-${key}`, left, row, words, { weight: 600, class: 'strong halo' });
  const box = textBox(label, frame);
  const [from, to] = tone === 'tension' ? [y + r, row - TEXT * 0.8] : [y - r, row + 4];
  const line: Mark = { key: `leader-${key}`, tag: 'line', attrs: { class: 'leader', x1: x, x2: x, y1: from, y2: to } };
  const stroke = { key: line.key, left: x - 2, right: x + 2, top: Math.min(from, to), bottom: Math.max(from, to) };
  return { label, line, taken: [{ ...box, left: box.left - 3, right: box.right + 3 }, stroke] };
}

/** A picture's names: the events that have one, and all marks. */
interface Names {
  readonly lit: ReadonlySet<number>;
  readonly marks: readonly Mark[];
}

/** The names of the lanes at the left, and of the events that the view names, the first ones first, each where no other word or line is. */
export function names(data: DiplomacyData, state: DiplomacyState, at: Layout, frame: Frame): Names {
  const lanes = rows(at);
  const lane = (key: keyof typeof lanes, y: number) => text(`lane-${key}`, 0, y, frame.t(`diplomacy.lane.${key}`));
  const heads = [lane('cooperation', 13), lane('tension', at.split - 6), lane('neutral', at.split + 15)];
  const taken = heads.map((mark) => textBox(mark, frame));
  const isFree = (one: Named) => one.taken.every((box) => !taken.some((other) => overlap(box, other)));
  const found = state.lit.flatMap((id) => {
    const place = at.places.find(({ i }) => data.events[i]![2] === id);
    if (!place) return [];
    const options = lanes[place.tone].flatMap((row) =>
      [0.5, 0.1, 0.9].map((shift) => named(place, id, frame.t(`diplomacy.event.${id}`), row, shift, at.r, frame)),
    );
    const best = options.find(isFree);
    taken.push(...(best?.taken ?? []));
    return best ? [{ ...best, i: place.i }] : [];
  });
  return {
    lit: new Set(found.map(({ i }) => i)),
    marks: [...found.map(({ line }) => line), ...heads, ...found.map(({ label }) => label)],
  };
}
