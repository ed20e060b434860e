import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { asciiPages } from './src/render/ascii.ts';
import { leanWidthsPlugin } from './src/render/lean-widths.ts';
import { chartsPlugin } from './src/render/plugin.ts';
import { keepAddresses } from './tools/promise/integration.ts';

// What comes with scrolling is the code that draws, and the switch of the readings; what else is asked for later comes by an act of the
// reader, and lies in a folder of its own, by which tools/budgets tells the two apart.
const scrolled = /\/draw$|\/src\/story\/(load|read\/later)\.ts$/;
const drawn = (/** @type {string} */ charts, shared = '-') =>
  new RegExp(`/src/charts/((${charts})/(?!say|explore|panel)|${shared}\\.ts)|virtual:chart/(${charts})/\\w+/draw$`);
/** @type {import('vite').Rolldown.OutputOptions} */
export const browserOutput = {
  chunkFileNames: ({ facadeModuleId, isDynamicEntry, moduleIds }) => {
    const [, chart] = /virtual:chart\/([^/]+)\//.exec(facadeModuleId ?? '') ?? [];
    const isAsked = isDynamicEntry && !scrolled.test(facadeModuleId ?? '');
    const isOpened = isAsked || moduleIds.some((id) => /\/src\/story\/open\/|\/src\/charts\/\w+\/(say|explore)\.ts$/.test(id));
    return `_astro/${isOpened ? 'open/' : ''}${chart ?? '[name]'}.[hash].js`;
  },
  // Similar code compresses better in one file than in many: what draws the charts of the opening and of all others, what answers
  // the reader, what explores; and the few lines that all of these need. The line that a reader draws (guess) is a file of its own.
  codeSplitting: {
    groups: [
      { name: 'shared', test: /\/src\/(i18n\/(format|words)|story\/frames)\.ts$/ },
      { name: 'toll', test: drawn('routes|people|deaths|monthly', 'list') },
      { name: 'chain', test: drawn('(?!guess)\\w+') },
      { name: 'answers', test: /\/src\/charts\/(?!guess)\w+\/say\.ts$|virtual:chart\/\w+\/\w+\/inspect$/ },
      { name: 'exploring', test: /\/src\/charts\/(\w+\/(explore|panel)|query)\.ts$|virtual:chart\/\w+\/\w+\/explore$/ },
    ],
  },
};

// Vite wraps every import() in code that preloads styles and scripts: no script here has styles of its own, and all charts share one file.
/** @type {import('vite').Plugin} */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  i18n: { locales: ['en'], defaultLocale: 'en' },
  integrations: [mdx(), asciiPages(), keepAddresses()],
  devToolbar: { enabled: false },
  prefetch: false,
  build: { inlineStylesheets: 'never', assets: '_astro' },
  vite: {
    plugins: [chartsPlugin(), leanWidthsPlugin(), plainImports],
    // Rolldown warns of a directive that Astro itself writes into every MDX file: a page of warnings about nothing of ours.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: { client: { build: { rolldownOptions: { output: browserOutput } } } },
  },
});
