import type { Frame, Mark } from '../chart.ts';
import { hexagon } from '../hexagon.ts';
import { line, shape, text } from '../marks.ts';
import { wrapped } from '../wrap.ts';
import type { ListingsState } from './states.ts';
import type { ListingsData } from './types.ts';

/** Rows of tiles; the last ones fade away, and each runs out of the frame, so that nobody can count them. */
const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** The row whose search word still found something. */
export const FOUND = 4;
/** The tiles of that row whose sellers answered. */
const asked = [1, 4];
/** Widths of the bars that stand for search words, as shares of their column: nobody can read them. */
const shares = [0.82, 0.6, 0.94, 0.7, 0.88, 0.54, 0.78, 0.64, 0.9];

/** Where rows, bars and tiles stand in a frame. */
export function layout({ name, width, height }: Frame, { words }: ListingsState) {
  const isWide = name === 'wide';
  const r = isWide ? 19 : 13.5;
  const step = r * Math.sqrt(3);
  const column = isWide ? 168 : 84;
  const left = words ? column + 18 : 0;
  const y = (row: number) => (isWide ? 76 : 64) + row * r * 1.5;
  return {
    column,
    /** Where the tiles begin: beside the words, or at the edge of the frame. */
    left,
    /** What the window on the wall starts at: a cut through the tiles shows that they go on. */
    from: words ? 0 : step,
    y,
    middle: (row: number, i: number) => (i + (row % 2 ? 1 : 0.5)) * step,
    tile: (row: number, i: number) => hexagon((i + (row % 2 ? 1 : 0.5)) * step, y(row), r * 0.84),
    tiles: Math.ceil(width / step) + 2,
    foot: height - 6,
  };
}
type Layout = ReturnType<typeof layout>;

/** Whether what stands in a row is there, gone, or back in another form. */
function lookOf(row: number, { wall, answers }: ListingsState): string {
  if (wall !== 'vanished') return wall === 'listed' ? 'is-listed' : 'is-back';
  return row !== FOUND ? 'is-gone' : answers ? 'is-asked' : 'is-listed';
}

function wall(state: ListingsState, { left, from, tile, tiles }: Layout, { width, height }: Frame): Mark {
  const seen = width - left;
  const path = (key: string, row: number, look: string, at: readonly number[]) =>
    shape(`${key}-${row}`, `${look} is-row-${row}`, at.map((i) => tile(row, i)).join(''));
  const all = Array.from({ length: tiles }, (_, i) => i);
  return {
    key: 'wall',
    tag: 'svg',
    attrs: { x: left, y: 0, width: seen, height, viewBox: `${from} 0 ${seen} ${height}` },
    children: [
      ...rows.map((row) => path('places', row, 'listing-place', all)),
      ...rows.map((row) => path('tiles', row, `listing ${lookOf(row, state)}`, all)),
      ...(state.answers ? [path('asked', FOUND, 'listing is-listed', asked)] : []),
    ],
  };
}

const bars = (state: ListingsState, { column, y }: Layout): Mark[] =>
  rows.map((row) => ({
    key: `word-${row}`,
    tag: 'rect',
    attrs: {
      class: `listing-word is-row-${row} ${lookOf(row, state)}`,
      x: 0,
      y: y(row) - 5,
      width: column * shares[row]!,
      height: 10,
      rx: 5,
    },
  }));

/** What the search found, over the rows that found nothing. */
function found({ left, y }: Layout, { t }: Frame): Mark[] {
  const say = (key: string, row: number, tone: string) =>
    text(`said-${key}`, left + 6, y(row) + 5, t(`listings.${key}`), { class: `strong halo ${tone}`, weight: 600 });
  return [say('gone', 2, ''), say('kept', FOUND + 1, 'makers')];
}

/** What two sellers answered, each bound to a tile. */
function answers({ left, y, middle }: Layout, { t, width, textWidth }: Frame): Mark[] {
  return asked.flatMap((i, n): Mark[] => {
    const [x, side] = [left + middle(FOUND, i), n ? 1 : -1];
    const key = n ? 'second' : 'first';
    const words = t(`listings.${key}`);
    const start = Math.min(x - 8, width - 4 - textWidth(words, 600));
    return [
      line(`bond-${key}`, 'bond', [x, y(FOUND), x, y(FOUND + side * 1.75)]),
      text(`said-${key}`, start, y(FOUND + side * 2) + 5, words, { class: 'strong halo', weight: 600 }),
    ];
  });
}

/** A wall of tiles that stand for sellers on a trade site, beside bars that stand for search words. A schematic: no mark is a count. */
export function draw(data: ListingsData, state: ListingsState, frame: Frame): Mark[] {
  const { t, date, textWidth } = frame;
  const at = layout(frame, state);
  const isBack = state.wall === 'shipping';
  const when = state.wall === 'listed' ? t('listings.before') : date(isBack ? data.later : data.seen);
  const left = Math.max(at.left, state.words ? textWidth(t('listings.words')) + 13 : 0);
  const head = wrapped(t(isBack ? 'listings.shipping' : 'listings.tiles'), frame.width - left, frame);
  return [
    wall(state, at, frame),
    ...(state.words ? [...bars(state, at), text('head-words', 0, 38, t('listings.words'))] : []),
    text('when', 0, 14, when, { weight: 700, class: 'strong' }),
    ...head.map((line, i) => text(`head-tiles-${i}`, left, 38 + (i - (head.length - 1) / 2) * 16.5, line)),
    ...(state.wall === 'vanished' ? (state.answers ? answers(at, frame) : found(at, frame)) : []),
    text('schematic', 0, at.foot, t('listings.schematic')),
  ];
}
