import { bar, inRow, rowsOf } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { text } from '../marks.ts';
import { longest, wrapped } from '../wrap.ts';
import { months } from './months.ts';
import type { SeizuresData, SeizuresState } from './types.ts';
import { poundsOf, rowsShown, shareOf, wholeOf } from './view.ts';

const LEFT = 48;

/** Where rows and groups stand, and the frame units of a pound in each group. */
export function layout(data: SeizuresData, state: SeizuresState, frame: Frame) {
  const { groups, share, own } = state;
  const rows = rowsShown(data, state);
  const room = frame.width - LEFT - (share ? 56 : 1);
  const names = groups.map(({ name }) => frame.t(`seizures.${name}`));
  // A group begins early enough for the longest word over it, as far as the others let it.
  const start = (i: number): number =>
    i < groups.length
      ? Math.min(LEFT + groups[i]!.at * room, start(i + 1) - 12 - Math.min(longest(names[i]!, frame, 600), room * 0.27))
      : LEFT + room + 12;
  const width = (i: number) => start(i + 1) - 12 - start(i);
  const heads = names.map((name, i) => wrapped(name, share ? room * 0.6 : width(i) + 0.1, frame, 600));
  const unit = groups.map((_, i) => {
    const scale = own ? i : 0;
    return (width(scale) - 72) / Math.max(...rows.map((row) => poundsOf(row, groups[scale]!)));
  });
  const top = 6 + 17 * Math.max(...heads.map(({ length }) => length));
  return { rows, left: LEFT, right: LEFT + room, start, heads, unit, ...rowsOf(rows.length, top, frame.height) };
}

/** Pounds of fentanyl that US Customs and Border Protection seized: fiscal years as rows, or months as standing bars. */
export function draw(data: SeizuresData, state: SeizuresState, frame: Frame): Mark[] {
  if (!state.groups.length) return months(data, state, frame);
  const { rows, right, start, heads, unit, at, thick } = layout(data, state, frame);
  const { groups, share } = state;
  const { t, number } = frame;
  const isQuiet = (name: string) => name === 'between' || name === 'meth';
  const headings = groups.flatMap(({ name }, g) =>
    heads[g]!.map((line, l) =>
      text(`head-${name}-${l}`, share && g ? frame.width - 1 : start(g), 14 + 17 * l, line, {
        weight: 600,
        anchor: share && g ? 'end' : 'start',
        class: isQuiet(name) ? 'label' : 'strong border',
      }),
    ),
  );
  const bars = rows.flatMap((row, i) => {
    const { year, kind } = row;
    const y = at(i);
    let x = LEFT;
    return groups.flatMap((group, g): Mark[] => {
      const { name, parts } = group;
      if (!share) x = start(g);
      const scale = share ? (right - LEFT) / wholeOf(row, groups) : unit[g]!;
      const tones = `${isQuiet(name) ? 'quiet' : 'border'} is-${kind} is-part`;
      const marks = parts.flatMap((part) => {
        const width = (row.parts[part] ?? 0) * scale;
        x += width;
        return part < row.parts.length ? bar(`bar-${year}-${part}`, tones, x - width, y - thick / 2, width, thick) : [];
      });
      const words = share
        ? t('seizures.percent', { share: number(shareOf(row, group, groups), 1) })
        : number(poundsOf(row, group));
      const inside = share && !g;
      const place = inside ? LEFT + 8 : share ? frame.width - 1 : x + 6;
      const note = g || kind === 'whole' ? '' : t(`seizures.${kind}`, { count: number(data.open) });
      const after = place + 7 + frame.textWidth(words, 700);
      // What has no room beside the next group stands in the table.
      const fits = note && after + frame.textWidth(note) < (share ? frame.width : start(g + 1));
      return [
        ...marks,
        inRow(`value-${year}-${name}`, place, y, words, {
          weight: 700,
          anchor: share && g ? 'end' : 'start',
          class: inside && kind === 'whole' ? 'on-deep' : share && g ? 'label' : 'strong',
        }),
        ...(fits ? [inRow(`note-${year}`, after, y, note, { class: 'strong' })] : []),
      ];
    });
  });
  return [...headings, ...rows.map(({ year }, i) => inRow(`row-${year}`, 0, at(i), frame.date(String(year)))), ...bars];
}
