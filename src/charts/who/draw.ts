import { row, rowsOf } from '../bars.ts';
import type { Frame, Mark } from '../chart.ts';
import { between, broken, grid, linear, plotBox, yearLabels } from '../lines.ts';
import { shape, TEXT, text } from '../marks.ts';
import { longest, wrapped } from '../wrap.ts';
import type { Line, WhoData, WhoState } from './types.ts';

const LEADING = 16.5;
const GAP = 5;

/** An age group in words: "<1", "35-44" and "85+" are how the data write them. */
export function ageOf(group: string, { t }: Frame): string {
  const [from, to] = group.match(/\d+/g)!;
  return t(to ? 'who.age.range' : group.endsWith('+') ? 'who.age.over' : 'who.age.under', { from: from!, to: to ?? '' });
}

/** Where the bars of the ages stand. */
export function ageLayout({ ages }: WhoData, frame: Frame) {
  const left = 10 + Math.max(...ages.map(([group]) => frame.textWidth(ageOf(group, frame))));
  const unit = (frame.width - left - 64) / Math.max(...ages.map(([, deaths]) => deaths));
  return { left, unit, ...rowsOf(ages.length, 22, frame.height) };
}

function byAge(data: WhoData, frame: Frame): Mark[] {
  const { left, unit, at, thick } = ageLayout(data, frame);
  return [
    text('head', left, 14, frame.t('who.unit.age'), { weight: 600, class: 'strong toll' }),
    ...data.ages.flatMap(([group, deaths], i) =>
      row(
        {
          key: i,
          middle: at(i),
          thick,
          left,
          width: deaths * unit,
          tones: 'toll',
          name: ageOf(group, frame),
          value: frame.number(deaths),
        },
        frame,
      ),
    ),
  ];
}

/** The lines of a state, the highest at the end first. */
export const linesOf = (data: WhoData, { by }: WhoState): Line[] =>
  by === 'age' ? [] : [...data[by]].sort((a, b) => b.values.at(-1)! - a.values.at(-1)!);

/** Where the plot of the lines stands, and its scales. */
export function lineLayout(data: WhoData, state: WhoState, frame: Frame) {
  const { from } = data;
  const said = linesOf(data, state).map(({ group }) => longest(frame.t(`who.${group}`), frame, 600));
  const { right, bottom } = plotBox(frame, said, state.by === 'sex' ? 96 : frame.name === 'wide' ? 210 : 140);
  const year = linear([state.from, state.years.at(-1)!], [3, right]);
  return { right, bottom, year, x: (i: number) => year(from + i), y: linear([0, state.ticks.at(-1)!], [bottom, 24]) };
}

function byYear(data: WhoData, state: WhoState, frame: Frame): Mark[] {
  const { right, bottom, year, x, y } = lineLayout(data, state, frame);
  const lines = linesOf(data, state);
  // The two highest lines are crimson, the others ink.
  const tone = (i: number) => (i < 2 ? 'toll' : 'quiet');
  let floor = 0;
  const labels = lines.map(({ group, values }) => {
    const value = values.at(-1)!;
    const words = wrapped(
      `${frame.number(value, state.decimals)} ${frame.t(`who.${group}`)}`,
      frame.width - right - 10,
      frame,
      600,
    );
    const top = Math.max(floor, y(value) - (words.length * LEADING) / 2);
    floor = top + words.length * LEADING + GAP;
    return { group, words, top };
  });
  const over = Math.max(0, floor - GAP - bottom - 7);
  return [
    ...grid(frame, { ticks: state.ticks, y, left: 1, right, unit: frame.t(`who.unit.${state.by}`) }),
    ...yearLabels(frame, state.years, year),
    between(
      'plot',
      1,
      right + 4,
      frame,
      lines.map(({ group, values }, i) =>
        shape(`line-${group}`, `line ${tone(i)}`, broken(values.map((value, n) => (value === null ? null : [x(n), y(value)])))),
      ),
    ),
    ...labels.flatMap(({ group, words, top }, i) =>
      words.map((line, l) =>
        text(`name-${group}-${l}`, right + 8, top - over + TEXT * 0.85 + l * LEADING, line, {
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
