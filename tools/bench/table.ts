import { globSync, statSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { TableFile } from '../../src/table/data.ts';
import { conditions, phone } from './conditions.ts';

/** How the table of a dataset's page takes being used, in milliseconds to the next painted frame. */
export interface TableUse {
  readonly rows: number;
  readonly sort: number;
  readonly filter: number;
  readonly longestFrame: number;
}

/** The table grown to a number of rows: the same rows over and over, so that what is measured is larger than any dataset so far. */
export const grown = (file: TableFile, rows: number): TableFile => ({
  ...file,
  columns: file.columns.map(({ values, at }) => ({ values, at: Array.from({ length: rows }, (_, row) => at[row % at.length]!) })),
});

/**
 * Opens a dataset's page with a slowed processor, sorts by every column, types a word, and scrolls the table through.
 * With `rows` the table is grown to that many on its way to the page.
 */
export async function useTable(browser: Browser, url: string, rows?: number): Promise<TableUse> {
  const page = await (await browser.newContext(phone)).newPage();
  if (rows)
    await page.route('**/table.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: grown((await response.json()) as TableFile, rows) });
    });
  await page.goto(url);
  await page.locator('.data-table.is-open').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });
  const found = await page.evaluate(useIt);
  await page.context().close();
  return found;
}

/** Runs in the page. */
async function useIt(): Promise<TableUse> {
  const painted = () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  const timed = async (act: () => void) => {
    const before = await painted();
    const start = Math.max(before, performance.now());
    act();
    return (await painted()) - start;
  };
  const root = document.querySelector('.data-table')!;
  const frame = root.querySelector('.table-frame')!;
  const sorts: number[] = [];
  for (const button of root.querySelectorAll<HTMLElement>('thead button')) sorts.push(await timed(() => button.click()));
  const text = root.querySelector<HTMLInputElement>('.table-find input')!;
  const type = (words: string) =>
    timed(() => {
      text.value = words;
      text.dispatchEvent(new Event('input'));
    });
  const filters = [await type('a'), await type('an'), await type('1,2'), await type('')];
  const frames: number[] = [];
  for (let top = 0; top < 12_000; top += 120) frames.push(await timed(() => frame.scrollTo({ top })));
  return {
    rows: Number(root.querySelector('.is-windowed')!.getAttribute('aria-rowcount')) - 1,
    sort: Math.max(...sorts),
    filter: Math.max(...filters),
    longestFrame: Math.max(...frames),
  };
}

/** The path of the dataset's page whose table is the largest of a built site. */
export function largestTable(dir: string): string {
  const files = globSync(`${dir}/data/*/table.json`).sort((a, b) => statSync(b).size - statSync(a).size);
  return files[0]!.slice(dir.length + 1).replace(/table\.json$/, '');
}

/** What was measured, as a line of text. */
export const reportOfTable = ({ rows, sort, filter, longestFrame }: TableUse): string =>
  `  ${rows} rows: slowest sort ${Math.round(sort)} ms, slowest filter ${Math.round(filter)} ms, longest frame of the scroll ${Math.round(longestFrame)} ms`;
