import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { chartDataPlugin } from './src/data/plugin.ts';
import { keepAddresses } from './tools/promise/integration.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  i18n: { locales: ['en'], defaultLocale: 'en' },
  integrations: [mdx(), keepAddresses()],
  devToolbar: { enabled: false },
  prefetch: false,
  build: { inlineStylesheets: 'never', assets: '_astro' },
  vite: {
    plugins: [chartDataPlugin()],
    // Rolldown warns of a directive that Astro itself writes into every MDX file: a page of warnings about nothing of ours.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
