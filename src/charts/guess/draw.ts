import type { Frame, Mark } from '../chart.ts';
import { between, broken, dot, grid, linear, path, plotBox, spread, yearLabels } from '../lines.ts';
import { shape, TEXT, text } from '../marks.ts';
import type { GuessData, GuessState } from './types.ts';

/** The most that can be drawn, far above and below what happened, so that the room gives nothing away. */
export const max = 120_000;
const ticks = [0, 40_000, 80_000, 120_000];
/** How finely a line can be drawn. */
export const fineness = 500;

/** Where the plot stands in its frame, and its scales. */
function layout({ known, answer }: GuessData, frame: Frame) {
  const box = plotBox(frame, [frame.textWidth(frame.t('draw.own'), 600)], frame.name === 'wide' ? 84 : 74);
  const x = linear([known[0]![0] - 0.4, answer.at(-1)![0]], [box.left, box.right]);
  const y = linear([0, max], [box.bottom, box.top]);
  return { ...box, x, y };
}

/** Which year's value a point in the frame would draw, by its place in the answer; none left of the first year's half. */
export function guessAt(
  data: GuessData,
  frame: Frame,
  point: { readonly x: number; readonly y: number },
): { readonly at: number; readonly deaths: number } | undefined {
  const { x, top, bottom } = layout(data, frame);
  const [first] = data.answer[0]!;
  const at = Math.round((point.x - x(first)) / (x(first + 1) - x(first)));
  if (at < 0) return undefined;
  const deaths = linear([bottom, top], [0, max])(point.y);
  return {
    at: Math.min(at, data.answer.length - 1),
    deaths: Math.min(max, Math.max(0, Math.round(deaths / fineness) * fineness)),
  };
}

/** The room in which the reader draws, with a word about it until they do. */
function room(data: GuessData, state: GuessState, frame: Frame): Mark[] {
  const { x, y, top, bottom, right } = layout(data, frame);
  const [last, deaths] = data.known.at(-1)!;
  const isBlank = !state.shown && state.drawn.every((one) => one === null);
  return [
    {
      key: 'room',
      tag: 'rect',
      attrs: {
        class: `guess-room${state.shown ? ' is-over' : ''}`,
        x: x(last + 0.5),
        y: top,
        width: right + 10 - x(last + 0.5),
        height: bottom - top,
      },
    },
    ...(isBlank
      ? [
          text('hint', (x(last + 0.5) + right + 10) / 2, y(deaths) - TEXT, frame.t('draw.hint'), {
            weight: 600,
            anchor: 'middle',
            class: 'strong',
          }),
        ]
      : []),
  ];
}

/** The reader's line, from the last known point on, and a handle for each of its years. */
function own(data: GuessData, { drawn, on }: GuessState, frame: Frame): Mark[] {
  const { x, y } = layout(data, frame);
  const [last, deaths] = data.known.at(-1)!;
  const points = data.answer.map(([year], i) => (drawn[i] == null ? null : ([x(year), y(drawn[i]!)] as const)));
  const start = drawn[0] == null ? [] : [[x(last), y(deaths)] as const];
  return [
    shape('own', 'line ink guess', broken([...start, ...points])),
    ...points.flatMap((point, i) =>
      point
        ? [
            {
              key: `own-${data.answer[i]![0]}`,
              tag: 'circle' as const,
              attrs: { class: `guess-handle${on === i ? ' is-on' : ''}`, cx: point[0], cy: point[1], r: on === i ? 7 : 4.5 },
            },
          ]
        : [],
    ),
  ];
}

/** The counted deaths: up to the last known year, and once it is shown, the rest behind an edge that moves away. */
function counted(data: GuessData, { shown }: GuessState, frame: Frame): Mark[] {
  const { x, y, right } = layout(data, frame);
  const at = ([year, deaths]: readonly [number, number]) => [x(year), y(deaths)] as const;
  const last = data.known.at(-1)!;
  const [left, edge] = [x(last[0]) - 1, shown ? right + 4 : x(last[0])];
  return [
    shape('known', 'line toll', path(data.known.map(at))),
    between('answer', left, edge, frame, [shape('line', 'line toll', path([last, ...data.answer].map(at)))]),
    dot('last', at(last), 'toll'),
  ];
}

/** The last known value, and once the answer is shown its peak and the two ends. */
function labels(data: GuessData, { drawn, shown }: GuessState, frame: Frame): Mark[] {
  const { x, y, right, bottom, top } = layout(data, frame);
  const [year, deaths] = data.known.at(-1)!;
  const first = text('last-value', x(year) - 8, y(deaths) - 9, frame.number(deaths), {
    weight: 700,
    anchor: 'end',
    class: 'strong halo toll',
  });
  const mine = drawn.at(-1);
  if (!shown) return [first];
  const [, end] = data.answer.at(-1)!;
  const peak = data.answer.reduce((best, one) => (one[1] > best[1] ? one : best));
  const ends = [
    text('end-answer', right + 8, y(end) + 5, frame.number(end), { weight: 700, class: 'strong toll' }),
    ...(mine == null
      ? []
      : [text('end-own', right + 8, Math.max(top + 5, y(mine) + 5), frame.t('draw.own'), { weight: 600, class: 'strong' })]),
  ];
  return [
    first,
    text('peak', x(peak[0]), y(peak[1]) - 10, frame.number(peak[1]), {
      weight: 700,
      anchor: 'middle',
      class: 'strong halo toll',
    }),
    ...spread(ends, frame, bottom),
  ];
}

/** The question and, once it is shown, the answer beside what the reader drew. */
export function draw(data: GuessData, state: GuessState, frame: Frame): readonly Mark[] {
  const { x, y, left, right } = layout(data, frame);
  const years = [data.known[0]![0], data.known.at(-1)![0], data.answer[2]![0], data.answer.at(-1)![0]];
  return [
    ...room(data, state, frame),
    ...grid(frame, { ticks, y, left, right: right + 10, unit: frame.t('draw.unit') }),
    ...yearLabels(frame, years, x),
    ...counted(data, state, frame),
    ...own(data, state, frame),
    ...labels(data, state, frame),
  ];
}

/** How far what was drawn is off, in deaths a year, signs left aside; undefined until every year is drawn. */
export function offBy({ answer }: GuessData, drawn: GuessState['drawn']): number | undefined {
  if (drawn.some((one) => one === null)) return undefined;
  return Math.round(answer.reduce((sum, [, deaths], i) => sum + Math.abs(deaths - drawn[i]!), 0) / answer.length);
}
