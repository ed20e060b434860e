import type { Frame, Mark } from '../chart.ts';
import { place as placed, type Side, type Wish } from '../labels.ts';
import { text, textBox } from '../marks.ts';
import type { Layout, Place } from './layout.ts';
import { type ControlsState, isLit } from './states.ts';
import { bodies, type ControlsData } from './types.ts';

/** A row's substance: before its first hexagon where there is room, else behind its last. */
export function rowName(id: string, places: readonly Place[], { y }: { y: number }, { t, textWidth, width }: Frame): Mark {
  const words = t(`controls.name.${id}`);
  const [first, last] = [places[0]!, places.at(-1)!];
  const room = textWidth(words, 600);
  const isBefore = first.x - first.r - 6 - room > 0;
  const at = isBefore ? first.x - first.r - 6 : Math.min(last.x + last.r + 6, width - room);
  return text(`name-${id}`, at, y + 5, words, { anchor: isBefore ? 'end' : 'start', weight: 600, class: 'strong halo' });
}

/** How long it took from a vote to a control. */
export const daysOf = (least: number, most: number, { t, number }: Frame) =>
  least === most
    ? t('controls.days', { days: number(least) })
    : t('controls.days.between', { least: number(least), most: number(most) });

/** The name of a lane, above its line. */
export const bodyName = ({ body, y }: Layout['lanes'][number], r: number, { t }: Frame) =>
  text(`body-${body}`, 0, y - 2 * r - 10, t(`controls.body.${body}`), { weight: 600, class: 'strong halo' });

/** Where the one substance that is lit stands, in the order of its days. */
export const litPlaces = (data: ControlsData, state: ControlsState, places: readonly Place[]): Place[] =>
  places.filter(({ entry }) => isLit(data, state, data.entries[entry]![0])).sort((a, b) => a.entry - b.entry);

const wish = (key: string, { x, y, r }: Place, words: readonly string[], sides: readonly Side[]): Wish => ({
  key,
  // A little high, so that the halo leaves the line of the lane whole.
  at: [x, y - 2.5],
  gap: r + (sides[0] === 'n' ? 9 : 5),
  sides,
  cover: 0,
  lines: words.map((one, i) => ({ words: one, options: { class: 'strong halo', weight: i ? 400 : 600 } })),
});

function wishes(data: ControlsData, state: ControlsState, { places }: Layout, { t, date, name }: Frame): Wish[] {
  const year = ({ entry }: Place) => date(String(Math.floor(data.entries[entry]![3])));
  if (state.only)
    return litPlaces(data, state, places).map((one) => wish(`step-year-${one.entry}`, one, [year(one)], ['e', 'w', 'n', 's']));
  const isClose = state.roles.length === 1;
  const sides: readonly Side[] = name === 'wide' ? ['e', 'w', 'n'] : ['n', 'e', 'w'];
  const classes = data.classes.flatMap(([entry, id, day]) => {
    const own = places.filter((one) => one.entry === entry);
    return own.map((one) => wish(`class-${id}`, one, [date(day), ...(isClose ? [t(`controls.class.${id}`)] : [])], sides));
  });
  const old = places.filter(({ entry }) => data.entries[entry]![3] < state.years[0]!);
  // Over the first stack of China, whose highest hexagon came last into its place.
  const china = places.filter(({ entry }) => bodies[data.entries[entry]![1]] === 'china');
  const first = china.filter(({ x }) => x === china[0]!.x).slice(isClose ? -1 : china.length);
  return [
    ...first.map((one) => wish('one-by-one', one, [t('controls.one-by-one')], ['n'])),
    ...classes,
    ...old.map((one) => wish(`old-${one.entry}`, one, [year(one)], ['e'])),
  ];
}

/** Words beside hexagons in lanes: the day of a class, what is older than the plot, that others came one by one; or the years of the one that is lit. */
export function labels(data: ControlsData, state: ControlsState, at: Layout, frame: Frame): Mark[] {
  const taken = at.places.map(({ entry, x, y, r }) => ({
    key: `entry-${entry}`,
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  const names = at.lanes.map((lane) => textBox(bodyName(lane, at.r, frame), frame));
  return placed(wishes(data, state, at, frame), frame, [], [...(state.only ? [] : taken), ...names]);
}
