import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { charts } from '../src/charts/index.ts';

/** Which rooms of src/ each room may import from, besides itself. ARCHITECTURE.md says why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  i18n: [],
  charts: [],
  table: ['i18n'],
  data: ['charts', 'i18n', 'table'],
  render: ['charts', 'i18n', 'data', 'styles'],
  story: ['charts', 'i18n', 'render'],
  embed: ['charts', 'i18n', 'render', 'story', 'data'],
  components: ['charts', 'i18n', 'table', 'render', 'story', 'data', 'styles', 'embed'],
  pages: ['charts', 'i18n', 'table', 'render', 'story', 'data', 'styles', 'embed', 'components'],
};

const textOf = (file: string) => readFileSync(file, 'utf8');
const asked = (text: string) =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([@.\w][^'"\s]*)['"]/g)].map(([, path]) => path!);
/** The files of the house that a file imports. */
const imports = (file: string, text = textOf(file)) =>
  asked(text)
    .filter((path) => path.startsWith('.'))
    .map((path) => join(dirname(file), path));
/** What it imports from outside the house. */
const packages = (text: string) => asked(text).filter((path) => !path.startsWith('.'));
/** A file without the imports of types, which are gone when it runs. */
const codeOf = (file: string) => textOf(file).replace(/(?:import|export) type [^;]+;/g, '');
const roomOf = (file: string) => relative('src', file).split('/')[0]!;

test('no room of the house imports from a room to its right', () => {
  const strays = globSync('src/*/**/*.{ts,astro}').flatMap((file) =>
    imports(file)
      .filter((to) => roomOf(to) !== roomOf(file) && !allowed[roomOf(file)]?.includes(roomOf(to)))
      .map((to) => `${file} imports ${to}`),
  );
  expect(strays).toEqual([]);
});

test('charts use the drawing parts of d3 and nothing else from outside', () => {
  const strays = globSync('src/charts/**/*.ts').flatMap((file) =>
    packages(textOf(file))
      .filter((name) => !/^d3-(array|scale|shape|format|hierarchy)$/.test(name))
      .map((name) => `${file} imports ${name}`),
  );
  expect(strays).toEqual([]);
});

test('no chart imports another chart', () => {
  const chartOf = (file: string) => charts.find(({ id }) => new RegExp(`^src/charts/${id}(/|\\.ts$)`).test(file))?.id;
  const strays = globSync('src/charts/**/*.ts').flatMap((file) =>
    imports(file)
      .filter((to) => chartOf(file) && chartOf(to) && chartOf(to) !== chartOf(file))
      .map((to) => `${file} imports ${to}`),
  );
  expect(strays).toEqual([]);
});

test('what draws a chart brings nothing of what is only said about it', () => {
  const composed = new Set(charts.map(({ id }) => `src/charts/${id}.ts`));
  const strays = globSync('src/charts/*/draw.ts').flatMap((file) => {
    const reached = new Set([file]);
    // A set that grows while it is walked hands out its new members too.
    for (const one of reached) for (const to of imports(one, codeOf(one))) reached.add(to);
    return [...reached].filter((to) => to.endsWith('/say.ts') || composed.has(to)).map((to) => `${file} brings ${to}`);
  });
  expect(strays).toEqual([]);
});

test('charts touch no document, clock, network, chance or locale', () => {
  const outside =
    /\b(document|window|navigator|localStorage|fetch|performance|Intl|Math\.random|Date\.now|new Date)\b|\.toLocale/;
  const strays = globSync('src/charts/**/*.ts').flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((line) => outside.test(line.replace(/\/\/.*|^\s*\*.*|\/\*.*?\*\//g, '')))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(strays).toEqual([]);
});

test('one file escapes text for HTML, for pages, codes and answers alike', () => {
  const spelled = globSync('{src,tools}/**/*.{ts,astro}').filter((file) => /'&(amp|#38);'/.test(textOf(file)));
  // Citations are put into XML by a library that does not know HTML's names.
  expect(spelled.sort()).toEqual(['src/data/cite/citation.ts', 'src/render/escape.ts']);
});

test('what reaches the browser parses no content and brings no library of the build', () => {
  const reached = new Set([
    'src/story/main.ts',
    'src/table/start.ts',
    'src/embed/guest.ts',
    'src/embed/start.ts',
    'src/embed/builder.ts',
    'src/embed/doctor/doctor.ts',
    'src/embed/doctor/host/start.ts',
    'src/embed/doctor/host/small.ts',
    'src/embed/host/v1.ts',
    ...globSync('src/charts/*/{draw,say}.ts'),
  ]);
  const strays: string[] = [];
  // A set that grows while it is walked hands out its new members too.
  for (const file of reached) {
    const text = codeOf(file);
    for (const to of imports(file, text)) reached.add(to);
    if (roomOf(file) === 'data') strays.push(file);
    const brought = packages(text).filter(
      (name) => !/^(d3-(array|scale|shape|format)|virtual:(charts|explores)\/.+)$/.test(name),
    );
    strays.push(...brought.map((name) => `${file} imports ${name}`));
  }
  expect(strays).toEqual([]);
  expect([...reached]).toEqual(expect.arrayContaining(['src/story/scroll.ts', 'src/render/dom.ts', 'src/charts/deaths/draw.ts']));
});
