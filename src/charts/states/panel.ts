import type { Frame, Mark, Panel, Table } from '../chart.ts';
import { dot, grid, linear, path, spread, yearLabels } from '../lines.ts';
import { line, shape, text } from '../marks.ts';
import type { ExploredStates } from './explore.ts';
import { hatch } from './key.ts';
import { deathsIn } from './say.ts';
import type { StatesData, Values } from './types.ts';

const nice = [1, 2, 4, 10, 20, 40, 60, 80, 100, 200];

const yearsOf = ({ years }: Values) => Object.keys(years).map(Number);
const rateIn = ({ years }: Values, year: number) => years[year] ?? null;

/** Years in a row that have a rate: where one is withheld, a line breaks off. */
function runs(of: Values): number[][] {
  const all: number[][] = [[]];
  for (const year of yearsOf(of)) {
    if (rateIn(of, year) === null) all.push([]);
    else all.at(-1)!.push(year);
  }
  return all.filter((run) => run.length > 0);
}

function layout(data: StatesData, lines: readonly Line[], { width, height, textWidth }: Frame) {
  const years = yearsOf(data.country);
  const most = Math.max(...lines.flatMap(({ of }) => years.map((year) => rateIn(of, year) ?? 0)));
  const max = nice.find((one) => one >= most) ?? most;
  const margin = Math.max(...lines.map(({ name }) => textWidth(name, 600))) + 9;
  const x = linear([years[0]!, years.at(-1)! + 1], [1, width - margin]);
  const bottom = height - 28;
  return { max, years, bottom, x, mid: (year: number) => x(year + 0.5), y: linear([0, max], [bottom, 24]) };
}
type Layout = ReturnType<typeof layout>;

/** A line with its name. */
interface Line {
  readonly key: string;
  readonly of: Values;
  readonly name: string;
  readonly tone: string;
}

/** The line of a state or the country, and a dot for the year that is shown; hollow where a rate is unreliable. */
function run({ key, of, tone }: Line, year: number, { mid, y }: Layout): Mark[] {
  const at = (one: number): [number, number] => [mid(one), y(rateIn(of, one)!)];
  const dots = [...new Set([...of.few, ...(rateIn(of, year) === null ? [] : [year])])];
  return [
    ...runs(of).map((run) => shape(`${key}-${run[0]}`, `line ${tone}`, path(run.map(at)))),
    ...dots.map((one) => dot(`${key}-dot-${one}`, at(one), of.few.includes(one) ? 'is-early' : tone, one === year ? 5 : 3)),
  ];
}

/** The names of the lines at their ends, apart from each other. */
function names(lines: readonly Line[], { x, y, years, bottom }: Layout, frame: Frame): Mark[] {
  const left = x(years.at(-1)! + 1) + 6;
  const labels = lines.flatMap(({ key, of, name, tone }) => {
    const last = years.findLast((year) => rateIn(of, year) !== null);
    return last === undefined
      ? []
      : [text(`${key}-name`, left, y(rateIn(of, last)!) + 5, name, { weight: 600, class: `strong ${tone}` })];
  });
  return spread(labels, frame, bottom);
}

/** The rate of the year that is shown, over its dot. */
function value({ key, of, tone }: Line, year: number, { x, mid, y, years }: Layout, frame: Frame): Mark[] {
  const rate = rateIn(of, year);
  if (rate === null) return [];
  const words = frame.number(rate, 1);
  const half = frame.textWidth(words, 700) / 2;
  return [
    text(`${key}-value`, Math.min(Math.max(half + 1, mid(year)), x(years.at(-1)! + 1) - half), y(rate) - 10, words, {
      weight: 700,
      anchor: 'middle',
      class: `strong halo ${tone}`,
    }),
  ];
}

/** Withheld years as hatched columns, named where several of them give room. */
function gaps({ of }: Line, { x, years, y, max, bottom }: Layout, frame: Frame): Mark[] {
  const withheld = years.filter((year) => rateIn(of, year) === null);
  const words = frame.t('states.key.withheld');
  const room = frame.textWidth(words) + 44;
  const from = withheld.find((year) => {
    const end = years.find((one) => one > year && rateIn(of, one) !== null) ?? years.at(-1)! + 1;
    return x(end) - x(year) > room;
  });
  return [
    ...withheld.map(
      (year): Mark => ({
        key: `withheld-${year}`,
        tag: 'rect',
        attrs: {
          class: 'withheld',
          x: x(year),
          y: y(max),
          width: x(year + 1) - x(year),
          height: bottom - y(max),
          fill: `url(#${frame.scope}-hatch)`,
        },
      }),
    ),
    ...(from === undefined ? [] : [text('withheld', x(from) + 34, y(max * 0.7), words, { class: 'label halo' })]),
  ];
}

const ownOf = (data: StatesData, { picked }: ExploredStates) => data.states.find(({ id }) => id === picked);

/** The lines to be drawn: the country, and over it the picked state. */
function linesOf(data: StatesData, state: ExploredStates, { t }: Frame): Line[] {
  const own = ownOf(data, state);
  const country: Line = { key: 'country', of: data.country, name: t('states.country'), tone: own ? 'quiet' : 'toll' };
  return own ? [country, { key: 'own', of: own, name: t(`states.name.${own.id}`), tone: 'toll' }] : [country];
}

function draw(data: StatesData, state: ExploredStates, frame: Frame): Mark[] {
  const lines = linesOf(data, state, frame);
  const at = layout(data, lines, frame);
  const { years, x, y, max, bottom } = at;
  const own = lines.at(-1)!;
  return [
    hatch(frame, 1),
    ...gaps(own, at, frame),
    ...grid(frame, { ticks: [0, max / 2, max], y, left: 1, right: x(years.at(-1)! + 1), unit: frame.t('states.key.unit') }),
    ...yearLabels(frame, frame.name === 'wide' ? [2000, 2005, 2010, 2015, 2020] : [2000, 2010, 2020], at.mid),
    line('now', 'moment', [at.mid(state.year), y(max), at.mid(state.year), bottom]),
    ...lines.flatMap((one) => run(one, state.year, at)),
    ...names(lines, at, frame),
    ...value(own, state.year, at, frame),
  ];
}

/** Every year of the picked state beside the country's; what is withheld is said, never a zero. */
function table(data: StatesData, state: ExploredStates, frame: Frame): Table {
  const own = ownOf(data, state);
  const all = [
    ...(own ? [{ key: own.id, name: frame.t(`states.name.${own.id}`), of: own as Values }] : []),
    { key: 'US', name: frame.t('states.country'), of: data.country },
  ];
  const columns = all.flatMap(({ key, name }) => [
    { id: `rate.${key}`, label: frame.t('states.explore.column.rate', { name }), numeric: true, decimals: 1 },
    { id: `deaths.${key}`, label: frame.t('states.explore.column.deaths', { name }), numeric: true },
  ]);
  const years = yearsOf(data.country);
  const why = (year: number) => {
    const of = own ?? data.country;
    return rateIn(of, year) === null ? frame.t('states.withheld') : of.few.includes(year) ? frame.t('states.unreliable') : null;
  };
  return {
    columns: [
      { id: 'year', label: frame.t('chart.year'), numeric: false },
      ...columns,
      { id: 'note', label: frame.t('states.column.note'), numeric: false },
    ],
    rows: years.map((year) => [
      frame.date(String(year)),
      ...all.flatMap(({ key, of }) => [rateIn(of, year), deathsIn(data, key, year)]),
      why(year),
    ]),
    keys: years.map(String),
  };
}

/** Whose line it is. */
const title = (data: StatesData, state: ExploredStates, frame: Frame): string =>
  frame.t('states.explore.panel', { name: linesOf(data, state, frame).at(-1)!.name });

/** The line of a state over the years in words: its highest rate, its last, and how many years are withheld. */
function describe(data: StatesData, state: ExploredStates, frame: Frame): string {
  const own = ownOf(data, state);
  const of: Values = own ?? data.country;
  const years = yearsOf(of).filter((year) => rateIn(of, year) !== null);
  const top = years.reduce((best, year) => (rateIn(of, year)! > rateIn(of, best)! ? year : best), years[0]!);
  const say = (year: number) => ({ year: frame.date(String(year)), rate: frame.number(rateIn(of, year)!, 1) });
  const withheld = yearsOf(of).length - years.length;
  return [
    frame.t('states.explore.describe', {
      name: own ? frame.t(`states.name.${own.id}`) : frame.t('states.country'),
      rate: say(top).rate,
      year: say(top).year,
      last: say(years.at(-1)!).rate,
      to: say(years.at(-1)!).year,
    }),
    ...(withheld > 0 ? [frame.t('states.explore.describe.withheld', { count: frame.number(withheld) })] : []),
  ].join(' ');
}

/** The line of the picked state over the years beside the country's, with withheld years hatched and unreliable ones hollow. */
export const panel: Panel<StatesData, ExploredStates> = { heights: { compact: 190, wide: 210 }, title, draw, describe, table };
