import type { AnyChart, Frame, FrameName, Mark, Table } from '../charts/chart.ts';
import { charts } from '../charts/index.ts';
import { chartData } from '../data/chart-data.ts';
import { t } from '../i18n/read.ts';
import { frameNames, frameOf } from './frame.ts';
import { toSvg } from './svg.ts';

/** Everything about one address at build: words, table, and the marks in both frames. */
export interface Picture {
  readonly address: string;
  readonly chart: AnyChart;
  readonly state: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly description: string;
  readonly table: Table;
  /** What the chart draws from. */
  readonly data: unknown;
  readonly frames: Readonly<Record<FrameName, { readonly frame: Frame; readonly marks: readonly Mark[]; readonly svg: string }>>;
}

/** The addresses of all pictures, `chart.state`, in the order of charts and states. */
export const addresses: readonly string[] = charts.flatMap((chart) =>
  Object.keys(chart.states).map((state) => `${chart.id}.${state}`),
);

function shared(a: string, b: string): number {
  const parts = new Set(a.split(/[^a-z0-9]+/i));
  return b.split(/[^a-z0-9]+/i).filter((part) => parts.has(part)).length;
}

function unknown(address: string): never {
  const [close] = addresses.filter((known) => shared(known, address) > 0).sort((a, b) => shared(b, address) - shared(a, address));
  throw new Error(
    `No picture is called "${address}". ${close ? `Did you mean "${close}"? ` : ''}A picture is named chart.state after src/charts/; there are: ${addresses.join(', ')}.`,
  );
}

/** The picture at an address, in a language. `scope` tells two copies on one page apart; `given` draws from other data. Throws when there is none. */
export function picture(address: string, lang: string, scope = '', given?: unknown): Picture {
  if (!addresses.includes(address)) unknown(address);
  const [id, state] = address.split('.') as [string, string];
  const chart = charts.find((one) => one.id === id)!;
  const view = chart.states[state];
  const data = given ?? chartData(id);
  const say = t(lang);
  const frameIn = (name: FrameName) => frameOf(chart, name, { lang, scope: scope || chart.id, t: say });
  const wide = frameIn('wide');
  const description = chart.describe(data, view, wide);
  const draw = (name: FrameName) => {
    const frame = frameIn(name);
    const marks = chart.draw(data, view, frame);
    const options = {
      width: frame.width,
      height: frame.height,
      className: `chart chart-${chart.id} is-${name}`,
      label: description,
    };
    return { frame, marks, svg: toSvg(marks, options) };
  };
  const frames = Object.fromEntries(frameNames.map((name) => [name, draw(name)])) as Picture['frames'];
  const values = chart.values?.(data, view, wide) ?? {};
  return {
    address,
    chart,
    state,
    frames,
    data,
    title: say(`${address}.title`, values),
    subtitle: say(`${address}.subtitle`, values),
    source: say(`${id}.source`, values),
    description,
    table: chart.table(data, view, wide),
  };
}
