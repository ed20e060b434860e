// Measures the built site so that anyone can repeat it: npm run bench -- --runs=3 --lighthouse, --embeds or --people
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { benchEmbeds } from './bench/embeds.ts';
import { lighthouse } from './bench/lighthouse.ts';
import { measureOnce, medianOf, type Run } from './bench/measure.ts';
import { benchPeople } from './bench/people.ts';
import { reportOf } from './bench/report.ts';
import { largestTable, reportOfTable, useTable } from './bench/table.ts';
import { ensureBrowser, flags } from './browser.mjs';
import { measure } from './budgets/measure.ts';
import { openSite } from './budgets/site.ts';
import { tableOf } from './budgets/table.ts';
import { build } from './build.mjs';
import { main } from './run.mjs';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    lighthouse: { type: 'boolean', default: false },
    embeds: { type: 'boolean', default: false },
    people: { type: 'boolean', default: false },
  },
});

async function runsOf(executablePath: string, url: string, count: number): Promise<Run[]> {
  const browser = await chromium.launch({ executablePath, args: [...flags] });
  // The server packs each file when it is first asked for; a visit that is not measured does that.
  await (await browser.newPage()).goto(url, { waitUntil: 'networkidle' });
  const runs: Run[] = [];
  for (let i = 0; i < count; i++) runs.push(await measureOnce(browser, url));
  await browser.close();
  return runs;
}

await main(async () => {
  const count = Number(values.runs);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--runs is "${values.runs}"; give a number from 1, as in --runs=5.`);
  const executablePath = ensureBrowser(process.execPath);
  if ((await build(process.execPath)) !== 0) return 1;
  const base = process.env['BASE_PATH'];
  console.log(`\nSizes, brotli\n${tableOf(measure(openSite('dist', base)))}`);
  const site = await serve({ dir: 'dist', base });
  if (values.embeds) {
    console.log('\nEmbeds in a page of another site, on the phone below, all its frames in one process; fonts not counted');
    console.log(`Median of ${count}, cold cache\n${await benchEmbeds(executablePath, site.url, count).finally(site.close)}`);
    return 0;
  }
  const dots = async () => {
    const browser = await chromium.launch({ executablePath, args: [...flags] });
    console.log(`\nOne dot a person on that phone, every dot moving, processor slowed 4 times; ${count} runs`);
    console.log(await benchPeople(browser, site.url, count).finally(() => browser.close()));
  };
  if (values.people) {
    await dots().finally(site.close);
    return 0;
  }
  console.log('\nThe story on a phone of 360 x 740 at 2x, processor slowed 4 times, slow 4G (1.6 Mbps, 150 ms)');
  console.log(`Median of ${count}, cold cache\n${reportOf(medianOf(await runsOf(executablePath, site.url, count)))}`);
  await dots();
  const table = largestTable('dist');
  const browser = await chromium.launch({ executablePath, args: [...flags] });
  console.log(`\nThe largest table, ${table}, as it is and grown to 20,000 rows, processor slowed 4 times`);
  for (const rows of [undefined, 20_000]) console.log(reportOfTable(await useTable(browser, `${site.url}${table}`, rows)));
  await browser.close();
  if (values.lighthouse) {
    for (const path of ['', 'story/toll/', 'charts/states/', 'ledger/'])
      console.log(`\nLighthouse, its own phone, /${path}\n${await lighthouse(`${site.url}${path}`)}`);
  }
  await site.close();
  return 0;
});
