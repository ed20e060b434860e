import type { Chart, Frame, Mark, Spot, Table } from './chart.ts';
import { grid, linear, path, spread, yearLabels } from './lines.ts';
import { TEXT, text } from './marks.ts';

export type Drug = 'all_drugs' | 'synthetic_opioids' | 'heroin' | 'prescription_opioids';
type Point = readonly [year: number, deaths: number];

/** Final counts of each drug to its last final year; the provisional December values are another population and stay apart. */
export interface DeathsData {
  readonly series: readonly { readonly drug: Drug; readonly final: readonly Point[]; readonly provisional: readonly Point[] }[];
  /** The day China's control of the whole class took effect. */
  readonly control: string;
}

export interface DeathsState {
  readonly from: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly years: readonly number[];
  readonly drugs: readonly Drug[];
  readonly area: boolean;
  readonly moment: boolean;
  /** Final values written beside their point, with the side on which there is room. */
  readonly values: readonly { readonly drug: Drug; readonly year: number; readonly side: 'above' | 'below' | 'before' }[];
}

const LAST = 2025;
const tone: Readonly<Record<Drug, string>> = {
  all_drugs: 'ink',
  synthetic_opioids: 'toll',
  heroin: 'quiet',
  prescription_opioids: 'ink',
};

const states = {
  all: {
    from: 1999,
    max: 120_000,
    ticks: [0, 40_000, 80_000, 120_000],
    years: [2000, 2005, 2010, 2015, 2020, 2025],
    drugs: ['all_drugs'],
    area: false,
    moment: false,
    values: [
      { drug: 'all_drugs', year: 1999, side: 'above' },
      { drug: 'all_drugs', year: 2022, side: 'above' },
    ],
  },
  waves: {
    from: 1999,
    max: 80_000,
    ticks: [0, 40_000, 80_000],
    years: [2000, 2005, 2010, 2015, 2020, 2025],
    drugs: ['prescription_opioids', 'heroin', 'synthetic_opioids'],
    area: false,
    moment: false,
    values: [],
  },
  synthetic: {
    from: 1999,
    max: 80_000,
    ticks: [0, 40_000, 80_000],
    years: [2000, 2005, 2010, 2015, 2020, 2025],
    drugs: ['synthetic_opioids'],
    area: true,
    moment: false,
    values: [
      { drug: 'synthetic_opioids', year: 1999, side: 'above' },
      { drug: 'synthetic_opioids', year: 2013, side: 'before' },
      { drug: 'synthetic_opioids', year: 2022, side: 'above' },
    ],
  },
  'after-2019': {
    from: 2013,
    max: 80_000,
    ticks: [0, 40_000, 80_000],
    years: [2013, 2016, 2019, 2022, 2025],
    drugs: ['synthetic_opioids'],
    area: true,
    moment: true,
    values: [
      { drug: 'synthetic_opioids', year: 2019, side: 'below' },
      { drug: 'synthetic_opioids', year: 2022, side: 'above' },
    ],
  },
} as const satisfies Readonly<Record<string, DeathsState>>;

/** Where the plot stands in its frame, and its scales. A year's count stands in the middle of its year. */
function layout({ from, max }: DeathsState, { width, height, name }: Frame) {
  const box = { left: 1, right: width - (name === 'wide' ? 104 : 86), top: 24, bottom: height - 28 };
  const x = linear([from, LAST + 1], [box.left, box.right]);
  const y = linear([0, max], [box.bottom, box.top]);
  return { ...box, x, y, at: ([year, deaths]: Point): [number, number] => [x(year + 0.5), y(deaths)] };
}
type Layout = ReturnType<typeof layout>;

const seriesOf = (data: DeathsData, drug: Drug) => data.series.find((s) => s.drug === drug)!;
const valueIn = (points: readonly Point[], year: number) => points.find(([y]) => y === year)![1];
const peakOf = (points: readonly Point[]) => points.reduce((best, point) => (point[1] > best[1] ? point : best));

/** Lines, areas and the dashed provisional pieces, in a nested svg that cuts off the years before the first. */
function plot(data: DeathsData, state: DeathsState, { left, right, bottom, at }: Layout, frame: Frame): Mark {
  const shapes = state.drugs.flatMap((drug): Mark[] => {
    const { final, provisional } = seriesOf(data, drug);
    const points = final.map(at);
    return [
      ...(state.area
        ? [{ key: `area-${drug}`, tag: 'path' as const, attrs: { class: `area ${tone[drug]}`, d: path(points, bottom) } }]
        : []),
      { key: `line-${drug}`, tag: 'path', attrs: { class: `line ${tone[drug]}`, d: path(points) } },
      {
        key: `provisional-${drug}`,
        tag: 'path',
        attrs: { class: `line is-provisional ${tone[drug]}`, d: path(provisional.map(at)) },
      },
    ];
  });
  const width = right - left + 4;
  return {
    key: 'plot',
    tag: 'svg',
    attrs: { x: left, y: 0, width, height: frame.height, viewBox: `${left} 0 ${width} ${frame.height}` },
    children: shapes,
  };
}

const dot = (key: string, [cx, cy]: readonly [number, number], tones: string): Mark => ({
  key,
  tag: 'circle',
  attrs: { class: `dot ${tones}`, cx, cy, r: 4.5 },
});

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
      text(`end-${drug}`, single ? right + 6 : at(last)[0] + 9, at(last)[1] + lift, words, {
        weight: 700,
        class: `strong ${tone[drug]}`,
      }),
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

/** Values beside their points; each point gets its dot. */
function values(data: DeathsData, state: DeathsState, { at, left }: Layout, frame: Frame): Mark[] {
  return state.values.flatMap(({ drug, year, side }) => {
    const { final } = seriesOf(data, drug);
    const value = valueIn(final, year);
    const [x, y] = at([year, value]);
    const words = frame.number(value);
    const half = frame.textWidth(words, { size: TEXT, weight: 700 }) / 2;
    const middle = Math.max(x, left + half);
    const under = final.map(at).filter(([px]) => Math.abs(px - middle) <= half);
    const near = {
      above: { x: middle, y: Math.min(y - 12, ...under.map(([, py]) => py - 7)), anchor: 'middle' },
      before: { x: x + 6, y: y - 11, anchor: 'end' },
      below: { x: x + 10, y: y + 18, anchor: 'start' },
    }[side] as { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
    return [
      dot(`dot-${drug}-${year}`, [x, y], tone[drug]),
      text(`value-${drug}-${year}`, near.x, near.y, words, {
        weight: 700,
        anchor: near.anchor,
        class: `strong halo ${tone[drug]}`,
      }),
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
  const [year, month, day] = data.control.split('-').map(Number) as [number, number, number];
  const at = x(
    year + (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)),
  );
  const lines = [frame.t('deaths.control.1'), frame.t('deaths.control.2')];
  return [
    { key: 'moment', tag: 'line', attrs: { class: 'moment', x1: at, x2: at, y1: top + 8, y2: bottom } },
    text('moment-date', at - 8, top + 26, frame.date(data.control), { weight: 700, anchor: 'end', class: 'strong halo' }),
    ...lines.map((words, i) => text(`moment-${i}`, at - 8, top + 43 + 17 * i, words, { anchor: 'end', class: 'label halo' })),
  ];
}

const describe = (data: DeathsData, state: DeathsState, frame: Frame): string =>
  state.drugs
    .map((drug) => {
      const { final, provisional } = seriesOf(data, drug);
      const shown = final.filter(([year]) => year >= state.from);
      const peak = peakOf(shown);
      const early = provisional.at(-1);
      const say = ([year, deaths]: Point) => ({ year: frame.date(String(year)), deaths: frame.number(deaths) });
      const [first, last] = [say(shown[0]!), say(shown.at(-1)!)];
      return [
        frame.t('deaths.describe.line', {
          name: frame.t(`deaths.name.${drug}`),
          first: first.deaths,
          from: first.year,
          peak: say(peak).deaths,
          peakYear: say(peak).year,
          last: last.deaths,
          to: last.year,
        }),
        ...(early ? [frame.t('deaths.describe.provisional', { year: say(early).year, deaths: say(early).deaths })] : []),
      ].join(' ');
    })
    .concat(state.moment ? [frame.t('deaths.describe.moment', { date: frame.date(data.control) })] : [])
    .join(' ');

function table(data: DeathsData, state: DeathsState, frame: Frame): Table {
  const { t, date } = frame;
  const columns = state.drugs.flatMap((drug) =>
    (['final', 'provisional'] as const).map((series) => ({
      drug,
      series,
      id: `${series}.${drug}`,
      label: t(`deaths.column.${series}`, { name: t(`deaths.name.${drug}`) }),
      numeric: true,
    })),
  );
  const years = Array.from({ length: LAST - state.from + 1 }, (_, i) => state.from + i);
  const cell = (drug: Drug, series: 'final' | 'provisional', year: number) =>
    seriesOf(data, drug)[series].find(([y]) => y === year)?.[1] ?? null;
  const control = `${date(data.control)}: ${t('deaths.control.1')} ${t('deaths.control.2')}`;
  const happened = (year: number) => (data.control.startsWith(String(year)) ? control : null);
  return {
    columns: [
      { id: 'year', label: t('chart.year'), numeric: false },
      ...columns.map(({ id, label, numeric }) => ({ id, label, numeric })),
      ...(state.moment ? [{ id: 'event', label: t('chart.event'), numeric: false }] : []),
    ],
    rows: years.map((year) => [
      String(year),
      ...columns.map(({ drug, series }) => cell(drug, series, year)),
      ...(state.moment ? [happened(year)] : []),
    ]),
    keys: years.map(String),
  };
}

function inspect(data: DeathsData, state: DeathsState, frame: Frame): Spot[] {
  const { at } = layout(state, frame);
  const years = Array.from({ length: LAST - state.from + 1 }, (_, i) => state.from + i);
  return years.flatMap((year) => {
    const found = state.drugs.flatMap((drug) => {
      const { final, provisional } = seriesOf(data, drug);
      const line = (points: readonly Point[], key: string) =>
        points
          .filter(([y]) => y === year)
          .map((point) => ({
            point,
            words: frame.t(key, { name: frame.t(`deaths.name.${drug}`), deaths: frame.number(point[1]) }),
          }));
      return [...line(final, 'deaths.spot.final'), ...line(provisional, 'deaths.spot.provisional')];
    });
    if (found.length === 0) return [];
    const [x, y] = at(found[0]!.point);
    return [{ key: `year-${year}`, x, y, title: frame.date(String(year)), lines: found.map(({ words }) => words) }];
  });
}

/** US overdose deaths by year and drug: final counts as lines, provisional December values as dashed pieces of their own. */
export const deaths: Chart<DeathsData, DeathsState> = {
  id: 'deaths',
  heights: { compact: 272, wide: 384 },
  states,
  nearest: 'x',
  describe,
  table,
  inspect,
  draw(data, state, frame) {
    const box = layout(state, frame);
    const single = state.drugs.length === 1 ? seriesOf(data, state.drugs[0]!) : undefined;
    return [
      ...grid(frame, { ticks: state.ticks, y: box.y, left: box.left, right: box.right, unit: frame.t('deaths.unit') }),
      ...yearLabels(frame, state.years, (year) => box.x(year + 0.5)),
      plot(data, state, box, frame),
      ...moment(data, state, box, frame),
      ...state.drugs.map((drug) => dot(`end-dot-${drug}`, box.at(seriesOf(data, drug).final.at(-1)!), tone[drug])),
      ...(single?.provisional.length
        ? [dot(`early-dot-${single.drug}`, box.at(single.provisional.at(-1)!), `is-early ${tone[single.drug]}`)]
        : []),
      ...names(state, box, frame),
      ...values(data, state, box, frame),
      ...endLabels(data, state, box, frame),
    ];
  },
};
