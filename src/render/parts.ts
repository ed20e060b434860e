import type { AnyChart, AnySaying, Frame } from '../charts/chart.ts';
import { charts } from '../charts/index.ts';
import { chartData } from '../data/chart-data.ts';
import { words } from '../i18n/read.ts';
import { translator, type Words } from '../i18n/words.ts';
import { frameNames, frameOf } from './frame.ts';

/** Words that the page prints itself, beside the picture: the chart's code never says them. */
const inPage = /^(?!.*\.column\.).*\.(title|subtitle|source|note|caveat|name)$|^explore\.off/;

interface Data {
  readonly told?: unknown;
  readonly outlines?: unknown;
  readonly exact?: unknown;
}

/** What `draw` reads of a chart's data in the browser: neither what is only told nor outlines, which stand in the page, nor what the browser rounds. */
export function drawnData(id: string): object {
  const { told: _told, outlines: _outlines, exact: _exact, ...drawn } = chartData(id) as Data;
  return drawn;
}

const toldData = (id: string): unknown => (chartData(id) as Data).told ?? null;

/** The keys of the words that something asks for in any named state and frame of a chart. */
function wordsAskedBy(chart: AnyChart, lang: string, ask: (state: unknown, frame: Frame) => unknown): ReadonlySet<string> {
  const asked = new Set<string>();
  const all = words(lang);
  const say = translator(all, () => '');
  const t: Frame['t'] = (key, values) => {
    asked.add(key);
    return say(key, values);
  };
  for (const state of Object.values(chart.states))
    for (const name of frameNames) ask(state, frameOf(chart, name, { lang, scope: chart.id, t }));
  return asked;
}

/** Whether a chart has points, which are painted on a canvas. */
const hasPoints = (chart: AnyChart): boolean =>
  Object.values(chart.states).some((state) => {
    const frame = frameOf(chart, 'wide', { lang: 'en', scope: chart.id, t: (key) => key });
    return chart.draw(chartData(chart.id), state, frame).some(({ tag }) => tag === 'points');
  });

const drawnWords = (chart: AnyChart, lang: string): ReadonlySet<string> =>
  wordsAskedBy(chart, lang, (state, frame) => {
    try {
      return chart.draw(drawnData(chart.id), state, frame);
    } catch (error) {
      throw new Error(
        `src/charts/${chart.id}/draw.ts cannot draw without \`told\` and \`outlines\` of its data, which the browser does not have when it draws. Keep what it reads outside of them.`,
        { cause: error },
      );
    }
  });

const only = (lang: string, has: (key: string) => boolean): Words =>
  Object.fromEntries(Object.entries(words(lang)).filter(([key]) => has(key)));

/** Words that are said only where a chart is explored. */
const isExplored = (id: string, key: string) => key.startsWith(`${id}.explore.`);

const sayings = ['inspect', 'describe', 'table', 'values'] as const satisfies readonly (keyof AnySaying)[];

/** The words of a chart, and those that all charts share. */
const isOf = (id: string, key: string) =>
  (key.startsWith(`${id}.`) && !inPage.test(key) && !isExplored(id, key)) || key.startsWith('chart.');

const isOfDates = (key: string) => key.startsWith('date.');

/** The words of dates as the source text of a module: once for all charts that say one. */
export const dates = (lang: string): string => `export const dates = ${asJson(only(lang, isOfDates))};\n`;

/** Whether a chart says a date in any of its named states. */
function isDated(chart: AnyChart, lang: string): boolean {
  const asked = wordsAskedBy(chart, lang, (state, frame) => [
    chart.draw(chartData(chart.id), state, frame),
    ...sayings.map((name) => chart[name]?.(chartData(chart.id), state, frame)),
  ]);
  return [...asked].some(isOfDates);
}

// Browsers parse JSON.parse of a string faster than a literal.
const asJson = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
const file = (id: string, name: string) => JSON.stringify(`${process.cwd()}/src/charts/${id}/${name}.ts`);

const chartOf = (id: string): AnyChart => {
  const chart = charts.find((one) => one.id === id);
  if (!chart)
    throw new Error(`No chart is called "${id}". src/charts/index.ts lists: ${charts.map((one) => one.id).join(', ')}.`);
  return chart;
};

interface Options {
  readonly lang: string;
  /** Whether all words come with what draws. */
  readonly whole: boolean;
}

/** What the browser needs to draw a chart: its code, the data and the words that it draws. */
function draw(id: string, { lang, whole }: Options): string {
  const drawn = drawnWords(chartOf(id), lang);
  const told = only(lang, (key) => (whole ? isOf(id, key) : drawn.has(key) && !isOfDates(key)));
  const dots = hasPoints(chartOf(id));
  const dated = isDated(chartOf(id), lang);
  return (
    (dots ? `import { dotsUnder as dots } from ${JSON.stringify(`${process.cwd()}/src/render/dots.ts`)};\n` : '') +
    (dated ? `import { dates } from 'virtual:dates/${lang}';\n` : '') +
    `import { draw } from ${file(id, 'draw')};\nimport { states } from ${file(id, 'states')};\n` +
    `const drawing = { id: ${JSON.stringify(id)}, heights: ${JSON.stringify(chartOf(id).heights)}, states, draw };\n` +
    `export const payload = { drawing, data: ${asJson(drawnData(id))}, words: ${dated ? `{ ...dates, ...${asJson(told)} }` : asJson(told)}${dots ? ', dots' : ''} };\n`
  );
}

const rest = (id: string, lang: string, names: string, has: (key: string) => boolean): string =>
  // Naming the first part keeps what both need in one file of the built site.
  `export { payload } from 'virtual:chart/${id}/${lang}/draw';\nimport { ${names} } from ${file(id, 'say')};\n` +
  `export const said = { ${names}, nearest: ${JSON.stringify(chartOf(id).nearest)}, told: ${asJson(toldData(id))}, words: ${asJson(only(lang, has))} };\n`;

/** What it needs besides to say everything about a chart. */
function say(id: string, { lang }: Options): string {
  const drawn = drawnWords(chartOf(id), lang);
  const names = sayings.filter((name) => name in chartOf(id)).join(', ');
  return rest(id, lang, names, (key) => isOf(id, key) && !drawn.has(key));
}

/** What it needs besides to answer the pointer, and nothing more: embeds have few bytes. */
function inspect(id: string, { lang }: Options): string {
  const chart = chartOf(id);
  const drawn = drawnWords(chart, lang);
  const asked = wordsAskedBy(chart, lang, (state, frame) => chart.inspect(chartData(id), state, frame));
  return rest(id, lang, 'inspect', (key) => asked.has(key) && !drawn.has(key) && !isOfDates(key));
}

/** What a reader needs who explores a chart: all of the above, the code of exploring and its words. */
function explore(id: string, { lang }: Options): string {
  const words = only(lang, (key) => isExplored(id, key) || (key.startsWith('explore.') && !inPage.test(key)));
  return (
    `import { payload } from 'virtual:chart/${id}/${lang}/draw';\nimport { said } from 'virtual:chart/${id}/${lang}/say';\n` +
    `import { explore } from ${file(id, 'explore')};\n` +
    `export const explored = { payload, said, explore, words: ${asJson(words)} };\n`
  );
}

/** The parts of a chart that a browser may load, as the source text of a module. */
export const parts = { draw, say, inspect, explore } as const;
export type Part = keyof typeof parts;
