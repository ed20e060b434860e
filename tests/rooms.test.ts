import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms of src/ each room may import from, besides itself. ARCHITECTURE.md says why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  i18n: [],
  charts: [],
  data: ['charts', 'i18n'],
  render: ['charts', 'i18n', 'data', 'styles'],
  story: ['charts', 'i18n', 'render'],
  embed: ['charts', 'i18n', 'render', 'story', 'data'],
  components: ['charts', 'i18n', 'render', 'story', 'data', 'styles', 'embed'],
  pages: ['charts', 'i18n', 'render', 'story', 'data', 'styles', 'embed', 'components'],
};

const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => path!);

test('no room of the house imports from a room to its right', () => {
  const strays = globSync('src/*/**/*.{ts,astro}').flatMap((file) => {
    const room = file.split('/')[1]!;
    return imports(file)
      .map((path) => relative('src', join(dirname(file), path)).split('/')[0]!)
      .filter((to) => to !== room && !allowed[room]?.includes(to))
      .map((to) => `${file} imports from src/${to}`);
  });
  expect(strays).toEqual([]);
});

test('charts use the drawing parts of d3 and nothing else from outside', () => {
  const strays = globSync('src/charts/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)]
      .map(([, name]) => `${file}: ${name}`)
      .filter((line) => !/: d3-(array|scale|shape|format)$/.test(line)),
  );
  expect(strays).toEqual([]);
});
