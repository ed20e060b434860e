import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseDataset } from '../../src/data/parse.ts';

const name = 'overdose-deaths-annual';
const file = `content/data/${name}.json`;
const key = { year: 2024, drug: 'synthetic_opioids', series: 'final' };
const right = parseDataset(readFileSync(file, 'utf8'), file).data.find((row) =>
  Object.entries(key).every(([field, value]) => row[field] === value),
)!['deaths'] as number;
const wrong = right - 1000;
const write = (value: number) => value.toLocaleString('en-GB');
const at = (text: string, from: number, to: number) =>
  text.replace(
    `"year": 2024, "drug": "synthetic_opioids", "series": "final", "deaths": ${from}`,
    `"year": 2024, "drug": "synthetic_opioids", "series": "final", "deaths": ${to}`,
  );

test.describe.configure({ mode: 'serial' });

let site = '';
const inSite = (path: string) => join(site, path);
const html = (path: string) => readFileSync(inSite(`dist${path}index.html`), 'utf8');

/** Runs a file of the copy under this Node, in the copy. */
function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: site, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

// A copy of the site in which one cell was wrong at the first release and is corrected before the second.
test.beforeAll(() => {
  test.setTimeout(600_000);
  site = mkdtempSync(join(tmpdir(), 'chain-reaction-'));
  const made = ['node_modules', 'dist', 'test-results'];
  for (const part of readdirSync('.').filter((name) => !name.startsWith('.') && !made.includes(name)))
    cpSync(part, inSite(part), { recursive: true });
  rmSync(inSite('content/vintages'), { recursive: true, force: true });
  // Nobody asks for its kits and citations, which take most of the time of a build.
  for (const part of ['kit', 'cite']) rmSync(inSite(`src/pages/${part}`), { recursive: true });
  // Without its vintages the copy cannot keep what was promised.
  writeFileSync(inSite('tests/published.txt'), '');
  symlinkSync(resolve('node_modules'), inSite('node_modules'));
  // Images are kept by the hash of what they show: those that the correction leaves as they are need not be painted again.
  mkdirSync(inSite('.cache'));
  symlinkSync(resolve('.cache/kit'), inSite('.cache/kit'));
  const config = readFileSync('astro.config.mjs', 'utf8');
  writeFileSync(inSite('astro.config.mjs'), config.replace('defineConfig({', "defineConfig({ cacheDir: '.cache/astro',"));
  const good = readFileSync(file, 'utf8');
  expect(at(good, right, wrong)).not.toBe(good);
  writeFileSync(inSite(file), at(good, right, wrong));
  writeFileSync(inSite('content/changes.json'), '[]\n');
  run('tools/release.ts', '--date=2026-11-24', '--no-build');
  writeFileSync(inSite(file), good);
  const log = JSON.parse(readFileSync(inSite('content/changes.json'), 'utf8')) as object[];
  const cells = [{ row: key, field: 'deaths', was: wrong, now: right }];
  const entry = { date: '2026-12-01', kind: 'correction', dataset: name, summary: { en: 'A fixture.' }, cells };
  writeFileSync(inSite('content/changes.json'), JSON.stringify([entry, ...log]));
  run('tools/release.ts', '--date=2026-12-01', '--no-build');
  run('node_modules/astro/bin/astro.mjs', 'build');
});
test.afterAll(() => rmSync(site, { recursive: true, force: true }));

test('a corrected cell says so in the card of its figures, in the ledger, under its charts, in their embeds and on the page of corrections', () => {
  const link = '#2026-12-01-overdose-deaths-annual"';
  const corrected = 'Corrected on 1 December 2026';
  const parts = (text: string, from: string) => text.split(from).slice(1);
  const ledger = parts(html('/ledger/'), 'id="fact.');
  const entryOf = (id: string) => ledger.find((text) => text.startsWith(`${id}"`)) ?? '';
  const cards = parts(html('/story/toll/'), 'class="fact-card"').map((text) => text.split('class="fact"')[0]!);
  const idIn = (card: string) => /\/ledger\/#fact\.([\w-]+)"/.exec(card)?.[1] ?? '';
  const say = cards.map((card) => [idIn(card), card.includes(corrected)] as const);
  expect(say).toEqual(say.map(([id]) => [id, entryOf(id).includes(corrected)]));
  expect(say.filter(([, is]) => is).length).toBeGreaterThan(0);
  expect(entryOf('deaths-t404-2024')).toContain(corrected);
  expect(entryOf('deaths-t404-2024')).toContain(link);
  expect(entryOf('deaths-t404-per-day-2024')).toContain(corrected);
  expect(entryOf('deaths-all-2024')).not.toContain(corrected);
  expect(html('/charts/deaths/')).toContain(corrected);
  expect(html('/charts/monthly/')).not.toContain(corrected);
  expect(html('/embed/deaths.synthetic/')).toContain(corrected);
  expect(html('/embed/deaths.all/')).not.toContain(corrected);
  expect(html('/corrections/')).toContain(`id="${link.slice(1)}`);
  expect(html('/corrections/')).toContain(`${write(wrong)} became ${write(right)}`);
  expect(html('/corrections/')).not.toContain('None so far');
});

test('the picture as published keeps the wrong value and says that it was corrected since', () => {
  const old = html('/embed/deaths.synthetic/@2026-11-24/');
  expect(old).toContain(`>${write(wrong)}<`);
  expect(old).not.toContain(`>${write(right)}<`);
  expect(old).toContain('Corrected since, on 1 December 2026.');
  const anew = html('/embed/deaths.synthetic/@2026-12-01/');
  expect(anew).toContain(`>${write(right)}<`);
  expect(anew).not.toContain('Corrected since');
  expect(html('/embed/deaths.all/@2026-11-24/')).not.toContain('Corrected since');
  expect(html('/embed/deaths.all/@2026-12-01/')).toContain('content="0;url=/embed/deaths.all/@2026-11-24/"');
  const data = readFileSync(inSite(`dist/data/${name}/@2026-11-24.json`), 'utf8');
  expect(at(data, wrong, right)).toBe(readFileSync(file, 'utf8'));
});

test('a dated page moves on by itself, with what the host wrote into its address, and without scripts too', async ({
  page,
  browser,
}) => {
  const serve = (path: string) => ({ contentType: 'text/html', body: html(path) });
  const open = async (tab: typeof page) => {
    await tab.route('**/*', (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname);
      return path.startsWith('/embed/') ? route.fulfill(serve(path)) : route.abort();
    });
    await tab.goto('http://moved.test/embed/deaths.all/@2026-12-01/?theme=dark');
    await expect(tab.locator('.stamp')).toHaveText('As published on 24 November 2026');
    return tab.url();
  };
  expect(await open(page)).toBe('http://moved.test/embed/deaths.all/@2026-11-24/?theme=dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 19, 23)');
  const plain = await browser.newContext({ javaScriptEnabled: false });
  expect(await open(await plain.newPage())).toBe('http://moved.test/embed/deaths.all/@2026-11-24/');
  await plain.close();
});
