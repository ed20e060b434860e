import { expect, type Page } from '@playwright/test';
import { builtPages, isEmbed } from './site.ts';
import { test } from './tab.ts';

const states = '/data/overdose-deaths-states/';
const open = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(page.locator('.data-table.is-open')).toBeVisible();
};
const rowsOf = (page: Page) => page.locator('.is-windowed tbody tr:not(.table-gap)');

test('the table sorts by a column up, down and not at all, says so, and keeps it in the address', async ({ tab: page }) => {
  await open(page, `${states}?year=2024&indicator=synthetic_opioids`);
  const head = page.locator('th[data-field="deaths"]');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(rowsOf(page).first()).toContainText('US');
  expect(new URL(page.url()).searchParams.get('sort')).toBe('-deaths');
  await head.getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort', /./);
});

test('words and choices narrow the table, which says how many rows are left', async ({ tab: page }) => {
  await open(page, states);
  await page.locator('select[name="year"]').selectOption('2022');
  await page.locator('select[name="indicator"]').selectOption('synthetic_opioids');
  await page.locator('.table-find input').fill('ohio');
  await expect(page.locator('.table-told')).toHaveText(/^1 of /);
  expect(new URL(page.url()).search).toContain('year=2022');
  await page.reload();
  await expect(page.locator('.table-told')).toHaveText(/^1 of /);
});

test('a row’s address opens its card with the publisher’s name and link and the vintage, and marks the row', async ({
  tab: page,
}) => {
  await open(page, `${states}?row=OH~2024~synthetic_opioids`);
  const card = page.locator('.row-card');
  await expect(card).toBeInViewport();
  await expect(card).toContainText('National Center for Health Statistics');
  await expect(card.locator('a[href^="https://"]').first()).toBeVisible();
  await expect(card).toContainText('Vintage');
  await expect(page.locator('tr[aria-current="true"]')).toContainText('Ohio');
});

test('a withheld count says so in a word, in its row and on its card', async ({ tab: page }) => {
  await open(page, `${states}?status=suppressed`);
  await rowsOf(page).first().getByRole('link').click();
  await expect(page.locator('.row-card')).toContainText('withheld');
  await page.goBack();
  await expect(page.locator('.row-card')).toHaveCount(0);
});

test('nonsense in the address changes nothing and becomes no markup', async ({ tab: page }) => {
  await open(page, `${states}?row=<img src=x onerror=alert(1)>&sort=moon&year=<b>1</b>&nothing=1`);
  await expect(page.locator('.row-card')).toHaveCount(0);
  await expect(page.locator('.data-table img, .data-table b')).toHaveCount(0);
  await open(page, `${states}?q=<img src=x>`);
  await expect(page.locator('.table-told')).toHaveText(/^0 of /);
  await expect(page.locator('.data-table img')).toHaveCount(0);
});

test('a long table draws only what is in its window, and its rows know their places', async ({ tab: page }) => {
  await open(page, states);
  const table = page.locator('.is-windowed');
  const count = Number(await table.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(2000);
  expect(await rowsOf(page).count()).toBeLessThan(60);
  await page.locator('.data-table .table-frame').focus();
  await page.keyboard.press('End');
  await expect(rowsOf(page).last()).toHaveAttribute('aria-rowindex', String(count));
});

test('the table is reached and its rows are opened by keyboard, at 320 px too', async ({ tab: page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await open(page, states);
  await rowsOf(page).nth(2).getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.row-card')).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe('without scripts', () => {
  test('from a figure in two clicks a reader stands before the cell, the publisher and the vintage', async ({
    plainTab: page,
  }) => {
    await page.goto('/story/toll/');
    await page.locator('.figure[data-show="deaths.all"] .figure-links a', { hasText: 'Data' }).first().click();
    const row = page.locator('.table-frame').first().locator('tbody tr', { hasText: '107,941' });
    await expect(row).toContainText('26 September 2026');
    await expect(row.locator('a[href^="https://"]').first()).toBeVisible();
    await row.locator('a[href*="/data/overdose-deaths-annual/"]').first().click();
    await expect(page.locator('tr:target')).toContainText('107,941');
  });
});

test('every row address that a page prints has its row printed on the page of the dataset', () => {
  const byPath = new Map(builtPages.map(({ path, html }) => [path, html]));
  const links = builtPages.flatMap(({ html }) => [...html.matchAll(/href="(\/data\/[^"/]+\/)\?row=[^"#]*#([^"]+)"/g)]);
  expect(links.length).toBeGreaterThan(500);
  const lost = links.filter(([, path, id]) => !byPath.get(path!)?.includes(`id="${decodeURIComponent(id!)}"`)).map(([to]) => to);
  expect(lost).toEqual([]);
});

test('every figure and every embed leads to the table of its picture', () => {
  const figures = builtPages.flatMap(({ path, html }) =>
    [...html.matchAll(/<figure class="figure[^"]*" data-show="([^"]+)"/g)].map(([, address]) => ({ path, html, address })),
  );
  expect(figures.length).toBeGreaterThan(20);
  expect(
    figures.filter(({ html, address }) => !html.includes(`#${address}.data"`)).map(({ path, address }) => `${path} ${address}`),
  ).toEqual([]);
  expect(builtPages.filter(isEmbed).length).toBeGreaterThan(0);
});

test('the printed rows of a dataset wait for the table that answers, and are shown when it does not come', async ({
  tab: page,
}) => {
  const isShown = () => page.evaluate(() => document.querySelector('.data-table tbody tr')!.checkVisibility());
  let refuse = () => {};
  const held = new Promise<void>((go) => {
    refuse = go;
  });
  await page.route('**/table.json', (route) => held.then(() => route.abort()));
  await page.goto('/data/fentanyl-seizures-monthly/');
  expect(await isShown()).toBe(false);
  refuse();
  await expect.poll(isShown).toBe(true);
  await expect(page.locator('.data-table tbody tr')).toHaveCount(1491);
});

test('the ledger narrows to words and a status, and a link to a hidden figure shows it again', async ({ tab: page }) => {
  await page.goto('/ledger/');
  await page.locator('.ledger-filters input').fill('a day in 2022');
  const shown = page.locator('.ledger-group [data-status]:visible');
  await expect(page.locator('.ledger-filters [role="status"]')).toHaveText(/^\d{1,2} of /);
  await expect(shown.first()).toContainText('2022');
  await page.evaluate(() => {
    location.hash = '#fact.deaths-all-1999';
  });
  await expect(page.locator('[id="fact.deaths-all-1999"]')).toBeInViewport();
});

test('the ledger narrows to the figures that rest on a dataset, however often computed', async ({ tab: page }) => {
  await page.goto('/ledger/');
  await page.locator('.ledger-filters select').nth(1).selectOption('overdose-deaths-1980-1998');
  await expect(page.locator('.ledger-filters [role="status"]')).toHaveText(/^\d of /);
  const shown = page.locator('.ledger-group [data-status]:visible');
  for (const one of await shown.all()) await expect(one).toHaveAttribute('data-sets', /overdose-deaths-1980-1998/);
});

test('without JavaScript the ledger offers no fields that nothing would answer', async ({ plainTab: page }) => {
  await page.goto('/ledger/');
  await expect(page.locator('.ledger-group [data-status]').first()).toBeVisible();
  await expect(page.locator('.ledger-filters')).toBeHidden();
});

test('a table of thirteen columns fits on paper, without the fields that filter it', async ({ tab: page }) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await open(page, '/data/dea-seizures/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expect(page.locator('.table-filters')).toBeHidden();
});
