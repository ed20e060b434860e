import type { Frame, Mark } from '../chart.ts';
import { between, dot, grid, linear, path, plotBox, spread, yearLabels } from '../lines.ts';
import { aside, inside, line, shape, text } from '../marks.ts';
import { yearOf } from '../months.ts';
import { wrapped } from '../wrap.ts';
import type { DeathsData, DeathsState, Drug, Point } from './types.ts';

/** The last year of the plot. */
export const LAST = 2025;
const tone: Readonly<Record<Drug, string>> = {
  all_drugs: 'ink',
  synthetic_opioids: 'toll',
  heroin: 'quiet',
  prescription_opioids: 'ink',
};

/** Where the plot stands in its frame, and its scales. A year's count stands in the middle of its year. */
export function layout({ from, max }: DeathsState, frame: Frame) {
  const { t, textWidth } = frame;
  const box = plotBox(frame, [textWidth(t('deaths.final', { year: String(LAST) })), textWidth(t('deaths.provisional'))]);
  const x = linear([from, LAST + 1], [box.left, box.right]);
  const y = linear([0, max], [box.bottom, box.top]);
  return { ...box, x, y, at: ([year, deaths]: Point): [number, number] => [x(year + 0.5), y(deaths)] };
}
type Layout = ReturnType<typeof layout>;

/** The counts of one drug. */
export const seriesOf = (data: DeathsData, drug: Drug) => data.series.find((s) => s.drug === drug)!;
const valueIn = (points: readonly Point[], year: number) => points.find(([y]) => y === year)![1];

/** Lines, areas and the dashed provisional pieces, in a nested svg that cuts off the years before the first. */
function plot(data: DeathsData, state: DeathsState, { left, right, bottom, at }: Layout, frame: Frame): Mark {
  const shapes = state.drugs.flatMap((drug): Mark[] => {
    const { final, provisional } = seriesOf(data, drug);
    const points = final.map(at);
    return [
      ...(state.area ? [shape(`area-${drug}`, `area ${tone[drug]}`, path(points, bottom))] : []),
      shape(`line-${drug}`, `line ${tone[drug]}`, path(points)),
      shape(`provisional-${drug}`, `line is-provisional ${tone[drug]}`, path(provisional.map(at))),
    ];
  });
  return between('plot', left, right + 4, frame, shapes);
}

/** The last final and the last provisional value of each line, in the right margin. */
function endLabels(data: DeathsData, state: DeathsState, { at, right, bottom }: Layout, frame: Frame): Mark[] {
  const single = state.drugs.length === 1;
  const labels = state.drugs.flatMap((drug) => {
    const { final, provisional } = seriesOf(data, drug);
    const last = final.at(-1)!;
    const early = provisional.at(-1);
    const lift = single ? -16 : 5;
    const value = frame.number(last[1]);
    const words = drug === 'heroin' ? frame.t('deaths.named', { name: frame.t('deaths.name.heroin'), value }) : value;
    return [
      inside(
        text(`end-${drug}`, single ? right + 6 : at(last)[0] + 9, at(last)[1] + lift, words, {
          weight: 700,
          class: `strong ${tone[drug]}`,
        }),
        frame,
      ),
      ...(single
        ? [
            text(
              `end-note-${drug}`,
              right + 6,
              at(last)[1] + lift + 17,
              frame.t('deaths.final', { year: frame.date(String(last[0])) }),
            ),
          ]
        : []),
      ...(single && early
        ? [
            text(`early-${drug}`, right + 6, at(early)[1] + 21, frame.number(early[1]), {
              weight: 600,
              class: `label ${tone[drug]}`,
            }),
            text(`early-note-${drug}`, right + 6, at(early)[1] + 38, frame.t('deaths.provisional')),
          ]
        : []),
    ];
  });
  return spread(labels, frame, bottom);
}

/** Values beside their points, clear of the unit; each point gets its dot. */
function values(data: DeathsData, state: DeathsState, { at, left }: Layout, unit: Mark, frame: Frame): Mark[] {
  return state.values.flatMap(({ drug, year, side }) => {
    const { final } = seriesOf(data, drug);
    const value = valueIn(final, year);
    const [x, y] = at([year, value]);
    const words = frame.number(value);
    const half = frame.textWidth(words, 700) / 2;
    const middle = Math.max(x, left + half);
    const under = final.map(at).filter(([px]) => Math.abs(px - middle) <= half);
    const near = {
      above: { x: middle, y: Math.min(y - 12, ...under.map(([, py]) => py - 7)), anchor: 'middle' },
      before: { x: x + 6, y: y - 11, anchor: 'end' },
      below: { x: x + 10, y: y + 18, anchor: 'start' },
    }[side] as { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
    return [
      dot(`dot-${drug}-${year}`, [x, y], tone[drug]),
      aside(
        text(`value-${drug}-${year}`, near.x, near.y, words, {
          weight: 700,
          anchor: near.anchor,
          class: `strong halo ${tone[drug]}`,
        }),
        unit,
        frame,
      ),
    ];
  });
}

/** The names of the lines, each where its own line leaves room; heroin's stands at its end. */
function names(state: DeathsState, { x, y }: Layout, frame: Frame): Mark[] {
  if (state.drugs.length === 1) return [];
  const place: readonly { drug: Drug; year: number; deaths: number; anchor: 'start' | 'end' }[] = [
    { drug: 'prescription_opioids', year: 1999.2, deaths: 18_500, anchor: 'start' },
    { drug: 'synthetic_opioids', year: 2019.6, deaths: 50_500, anchor: 'end' },
  ];
  return place.map(({ drug, year, deaths, anchor }) =>
    text(`name-${drug}`, x(year), y(deaths), frame.t(`deaths.name.${drug}`), {
      weight: 600,
      anchor,
      class: `strong halo ${tone[drug]}`,
    }),
  );
}

/** The day of the class-wide control as a dotted line, with its annotation to the left. */
function moment(data: DeathsData, state: DeathsState, { x, top, bottom }: Layout, frame: Frame): Mark[] {
  if (!state.moment) return [];
  const at = x(yearOf(data.control));
  const lines = wrapped(frame.t('deaths.control'), Math.min(112, at - 8), frame);
  return [
    line('moment', 'moment', [at, top + 8, at, bottom]),
    text('moment-date', at - 8, top + 26, frame.date(data.control), { weight: 700, anchor: 'end', class: 'strong halo' }),
    ...lines.map((words, i) => text(`moment-${i}`, at - 8, top + 43 + 17 * i, words, { anchor: 'end', class: 'label halo' })),
  ];
}

/** US overdose deaths by year and drug as lines, provisional December values as dashed pieces of their own. */
export function draw(data: DeathsData, state: DeathsState, frame: Frame): Mark[] {
  const box = layout(state, frame);
  const single = state.drugs.length === 1 ? seriesOf(data, state.drugs[0]!) : undefined;
  const lines = grid(frame, { ticks: state.ticks, y: box.y, left: box.left, right: box.right, unit: frame.t('deaths.unit') });
  return [
    ...lines,
    ...yearLabels(frame, state.years, (year) => box.x(year + 0.5)),
    plot(data, state, box, frame),
    ...moment(data, state, box, frame),
    ...state.drugs.map((drug) => dot(`end-dot-${drug}`, box.at(seriesOf(data, drug).final.at(-1)!), tone[drug])),
    ...(single?.provisional.length
      ? [dot(`early-dot-${single.drug}`, box.at(single.provisional.at(-1)!), `is-early ${tone[single.drug]}`)]
      : []),
    ...names(state, box, frame),
    ...values(data, state, box, lines.at(-1)!, frame),
    ...endLabels(data, state, box, frame),
  ];
}
