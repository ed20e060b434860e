// Measures every embed of the built site and writes src/embed/heights.json: npm run heights, after npm run build.
import { globSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { charts } from '../src/charts/index.ts';
import { addresses } from '../src/render/picture.ts';
import { browser, flags } from './browser.mjs';
import { measure } from './heights/measure.ts';
import { main } from './run.mjs';
import { serve } from './serve.ts';

const file = 'src/embed/heights.json';
// The stepper through a chart's pictures has the name of the chart.
const embeds = [...addresses, ...charts.map(({ id }) => id)];

await main(async () => {
  const missing = embeds.filter((address) => globSync(`dist/embed/${address}/index.html`).length === 0);
  if (missing.length > 0) throw new Error(`dist/ has no embed of ${missing.join(', ')}. Run npm run build first.`);
  const site = await serve({ dir: 'dist', base: process.env['BASE_PATH'] });
  const tool = await chromium.launch({ executablePath: browser(), args: [...flags] });
  const page = await tool.newPage();
  const lines: string[] = [];
  for (const address of embeds) {
    const { at, between } = await measure(page, `${site.url}/embed/${address}/`);
    lines.push(`  ${JSON.stringify(address)}: { "at": [${at.join(', ')}], "between": [${between.join(', ')}] }`);
  }
  await tool.close();
  await site.close();
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
  console.log(`Wrote ${file}: ${lines.length} embeds. Build again, so that codes and oEmbed name these heights.`);
  return 0;
});
