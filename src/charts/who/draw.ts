import { bar, inRow, rowsOf, wrapped } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { broken, grid, linear, yearLabels } from '../lines.ts';
import { TEXT, text } from '../marks.ts';
import type { Line, WhoData, WhoState } from './types.ts';

const STRONG = { size: TEXT, weight: 600 } as const;
const LEADING = 16.5;

/** An age group in words: "<1", "35-44" and "85+" are how the data write them. */
export function ageOf(group: string, { t }: Frame): string {
  const [from = '', to] = group.replace(/[<+]/, '').split('-');
  return to ? t('who.age.range', { from, to }) : t(group.startsWith('<') ? 'who.age.under' : 'who.age.over', { age: from });
}

/** Where the bars of the ages stand. */
export function ageLayout({ ages }: WhoData, frame: Frame) {
  const most = Math.max(...ages.map(([, deaths]) => deaths));
  const left = Math.max(...ages.map(([group]) => frame.textWidth(ageOf(group, frame), { size: TEXT, weight: 400 }))) + 10;
  const room = frame.width - left - frame.textWidth(frame.number(most), { size: TEXT, weight: 700 }) - 8;
  return { left, unit: room / most, ...rowsOf(ages.length, 22, frame.height) };
}

function byAge(data: WhoData, frame: Frame): Mark[] {
  const { left, unit, at, thick } = ageLayout(data, frame);
  return [
    text('head', left, 14, frame.t('who.unit.age'), { ...STRONG, class: 'strong toll' }),
    ...data.ages.flatMap(([group, deaths], i) => [
      bar(`bar-${group}`, 'toll is-part', left, at(i) - thick / 2, deaths * unit, thick),
      inRow(`age-${group}`, 0, at(i), ageOf(group, frame)),
      inRow(`value-${group}`, left + deaths * unit + 6, at(i), frame.number(deaths), { weight: 700, class: 'strong' }),
    ]),
  ];
}

/** The lines of a state, the highest at the end first. */
export const linesOf = (data: WhoData, { by }: WhoState): Line[] =>
  by === 'age' ? [] : [...data[by]].sort((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0));

/** Where the plot of the lines stands, and its scales. */
export function lineLayout(data: WhoData, { by, from, ticks }: WhoState, { width, height, name }: Frame) {
  const margin = by === 'sex' ? 96 : name === 'wide' ? 210 : 140;
  const box = { left: 1, right: width - margin, top: 24, bottom: height - 28, margin };
  const last = data.from + data[by === 'age' ? 'sex' : by][0]!.values.length - 1;
  return {
    ...box,
    last,
    x: linear([from, last], [box.left + 2, box.right]),
    y: linear([0, ticks.at(-1)!], [box.bottom, box.top]),
  };
}

/** Heights of blocks of so many lines, each as near to its wish as those above and the floor let it be. */
function stacked(wishes: readonly { readonly y: number; readonly lines: number }[], floor: number): number[] {
  const tops: number[] = [];
  for (const { y, lines } of wishes) {
    const before = wishes[tops.length - 1];
    tops.push(Math.max(y - (lines * LEADING) / 2, before ? tops.at(-1)! + before.lines * LEADING + 1 : 2));
  }
  let limit = floor;
  return tops
    .map((top, i) => ({ top, room: wishes[i]!.lines * LEADING }))
    .reverse()
    .map(({ top, room }) => {
      limit = Math.min(top, limit - room);
      return limit;
    })
    .reverse();
}

function byYear(data: WhoData, state: WhoState, frame: Frame): Mark[] {
  const { left, right, bottom, margin, x, y } = lineLayout(data, state, frame);
  const lines = linesOf(data, state);
  // The two highest lines of several are crimson, the others ink.
  const tone = (i: number) => (i < 2 ? 'toll' : 'quiet');
  const labels = lines.map(({ group, values }) => {
    const words = `${frame.number(values.at(-1)!, state.decimals)} ${frame.t(`who.${group}`)}`;
    return { group, words: wrapped(words, margin - 10, frame, STRONG), y: y(values.at(-1)!) };
  });
  const tops = stacked(
    labels.map(({ words, y }) => ({ y, lines: words.length })),
    bottom + 8,
  );
  return [
    ...grid(frame, { ticks: state.ticks, y, left, right, unit: frame.t(`who.unit.${state.by}`) }),
    ...yearLabels(frame, state.years, x),
    {
      key: 'plot',
      tag: 'svg',
      attrs: {
        x: left,
        y: 0,
        width: right - left + 4,
        height: frame.height,
        viewBox: `${left} 0 ${right - left + 4} ${frame.height}`,
      },
      children: lines
        .map(
          ({ group, values }, i): Mark => ({
            key: `line-${group}`,
            tag: 'path',
            attrs: {
              class: `line ${tone(i)}`,
              d: broken(values.map((value, n) => (value === null ? null : [x(data.from + n), y(value)]))),
            },
          }),
        )
        .reverse(),
    },
    ...labels.flatMap(({ group, words }, i) =>
      words.map((line, l) =>
        text(`name-${group}-${l}`, right + 8, tops[i]! + TEXT * 0.85 + l * LEADING, line, {
          weight: 600,
          class: i < 2 ? 'strong toll' : 'label',
        }),
      ),
    ),
  ];
}

/** Who died: the ages of a year as rows of bars, or groups over the years as lines. */
export const draw = (data: WhoData, state: WhoState, frame: Frame): Mark[] =>
  state.by === 'age' ? byAge(data, frame) : byYear(data, state, frame);
