import { expect, type Page } from '@playwright/test';
import { dataset } from '../../src/data/read.ts';
import { rowAddress } from '../../src/data/row-address.ts';
import type { Row } from '../../src/data/schema.ts';
import { keepOneOfEachShape, objections } from './axe.ts';
import { test } from './tab.ts';

declare global {
  interface Window {
    moved: number;
  }
}

const explore = (page: Page) => page.locator('.explore.is-exploring');
const title = (page: Page) => explore(page).locator('.figure-title');
const open = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(explore(page).locator('.explore-controls')).toBeVisible();
};
const rate = (state: string, year: number) =>
  dataset('overdose-deaths-states').data.find(
    (row) => row['state'] === state && row['year'] === year && row['indicator'] === 'synthetic_opioids',
  )!;

for (const [name, viewport] of Object.entries({ phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 800 } })) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test('a state and a year that a reader sets change picture, words, table and address', async ({ tab: page }) => {
      await open(page, '/charts/states/#explore');
      await expect(title(page)).toHaveText('The states in 2024');
      await page.getByLabel('State', { exact: true }).selectOption('Ohio');
      await page.getByLabel('Year', { exact: true }).fill('2017');
      await expect(title(page)).toHaveText(`Ohio in 2017: ${rate('OH', 2017)['crude_rate']} deaths per 100,000 people`);
      await expect(page).toHaveURL(/\/charts\/states\/\?state=OH&year=2017#explore$/);
      await expect(explore(page).locator('.visually-hidden[role=status]')).toHaveText(/Ohio in 2017/);
      await expect(explore(page).locator('.picture svg:visible [data-key="state-OH"]')).toHaveClass(/is-picked/);
      await explore(page).getByText('Table of values').click();
      await expect(explore(page).locator('tr', { hasText: /^Ohio/ }).locator('td').first()).toHaveText(
        String(rate('OH', 2017)['crude_rate']),
      );
      await page.getByRole('button', { name: 'Start again' }).click();
      await expect(page).toHaveURL(/\/charts\/states\/#explore$/);
    });

    test('a link that is pasted opens its state, and keeps what else its address says', async ({ tab: page }) => {
      await open(page, '/charts/states/?ref=class&state=WY&year=2005#explore');
      await expect(title(page)).toHaveText('Wyoming in 2005: withheld: fewer than ten deaths');
      await page.getByLabel('Year', { exact: true }).press('ArrowRight');
      await expect(title(page)).toHaveText(/^Wyoming in 2006/);
      await expect(page).toHaveURL(/\?ref=class&state=WY&year=2006#explore$/);
    });

    test('filters leave the events that fit, and a link keeps them', async ({ tab: page }) => {
      const fitting = dataset('policy-events').data.filter(
        ({ actors, tone }) => (actors as string[]).includes('MX') && tone !== 'tension',
      );
      await open(page, '/charts/diplomacy/#explore');
      await page.getByLabel('Country or body').selectOption('Mexico');
      await page.getByRole('checkbox', { name: 'tension' }).uncheck();
      await expect(title(page)).toHaveText(`${fitting.length} of ${dataset('policy-events').data.length} events`);
      const shown = explore(page).locator('.picture svg:visible .event');
      await expect(shown).toHaveCount(fitting.length);
      await expect(page).toHaveURL(/\?tone=cooperation&tone=neutral&country=MX#explore$/);
      await page.reload();
      await expect(shown).toHaveCount(fitting.length);
      await expect(page.getByRole('checkbox', { name: 'tension' })).not.toBeChecked();
    });

    test('has nothing that axe objects to while it is explored, and needs no sideways scrolling', async ({ tab: page }) => {
      for (const path of ['/charts/states/?state=OH#explore', '/charts/diplomacy/?country=MX#explore']) {
        await open(page, path);
        await explore(page).getByText('Table of values').click();
        await keepOneOfEachShape(page);
        expect(await objections(page, { within: '.explore' })).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      }
    });

    test('the story offers it after the last scene of a chart and opens it there, with the link of the chart’s page', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto('/');
      const offer = page.locator('a[data-explore="states"]');
      await expect(offer).toHaveCount(1);
      await offer.scrollIntoViewIfNeeded();
      await offer.click();
      await expect(explore(page).locator('.explore-controls')).toBeVisible();
      await expect(explore(page).getByRole('heading', { name: 'Explore this chart' })).toBeFocused();
      await page.getByLabel('State', { exact: true }).selectOption('Ohio');
      await expect(title(page)).toHaveText(/^Ohio in 2024/);
      await page.getByRole('button', { name: 'Copy link to this view' }).click();
      await expect(explore(page).getByText('Link copied')).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/charts\/states\/\?state=OH#explore$/);
      expect(page.url()).not.toContain('state=');
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(offer).toBeFocused();
      await expect(explore(page)).toHaveCount(0);
    });

    test('an event opens to its summary and sources by key, and closes to where the reader was', async ({ tab: page }) => {
      await open(page, '/charts/diplomacy/?from=2023&to=2023#explore');
      const pad = explore(page).locator('.pad');
      await pad.focus();
      await pad.press('End');
      const last = dataset('policy-events').data.findLast(({ date }) => String(date).startsWith('2023'))!;
      await expect(explore(page).locator('.readout')).toContainText(String(last['title']));
      await pad.press('Enter');
      const card = page.getByRole('dialog');
      await expect(card).toContainText(String(last['summary']));
      await expect(card.getByRole('link')).toHaveCount((last['sources'] as string[]).length);
      expect(await objections(page, { within: 'dialog' })).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
      await expect(pad).toBeFocused();
    });
  });
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format;
const tabled = [
  {
    path: '/charts/states/?state=OH&year=2017#explore',
    set: 'overdose-deaths-states',
    cells: 'td.numeric a',
    // The link is the number: the deaths of its row, or their rate.
    fits: (row: Row, link: string) =>
      [row['deaths'], row['crude_rate']]
        .map(Number)
        .map(number)
        .includes(number(Number(link))),
  },
  {
    path: '/charts/diplomacy/#explore',
    set: 'policy-events',
    cells: 'th[scope=row] a',
    fits: (row: Row, _: string, line: string) => line.includes(String(row['title'])),
  },
  {
    path: '/charts/controls/#explore',
    set: 'chemical-controls',
    cells: 'th[scope=row] a',
    fits: (row: Row, _: string, line: string) => line.includes(String(row['in_force'] ?? row['decided'] ?? '–').slice(0, 4)),
  },
];
for (const { path, set, cells, fits } of tabled)
  test(`the explored tables of ${path} lead to the rows of their values`, async ({ tab: page }) => {
    await open(page, path);
    await explore(page).getByText('Table of values').click();
    const links = await explore(page)
      .locator(cells)
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href')!, one.textContent!, one.closest('tr')!.textContent!]));
    const whole = dataset(set);
    const rows = new Map(whole.data.map((row) => [decodeURIComponent(rowAddress(whole, row)), row]));
    expect(links.length).toBeGreaterThan(40);
    for (const [href = '', text = '', line = ''] of links) {
      const row = rows.get(decodeURIComponent(href));
      expect(row && fits(row, text.replace(',', ''), line), `${href} of ${text} in ${line}`).toBe(true);
    }
    await explore(page).locator(cells).first().click();
    await expect(page.locator('.row-card')).toBeInViewport();
  });

test('nonsense in the address gives the default, and none of it reaches the page', async ({ tab: page }) => {
  const bad = encodeURIComponent('<img src=x onerror="document.title=1">');
  await open(page, `/charts/states/?state=${bad}&year=99999&state=OH#explore`);
  await expect(title(page)).toHaveText('The states in 2024');
  await open(page, `/charts/diplomacy/?tone=${bad}&kind=constructor&from=-5&to=${bad}#explore`);
  await expect(title(page)).toHaveText(/^0 of/);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  expect(await explore(page).innerHTML()).not.toMatch(/onerror|constructor/);
});

test('the years play only when asked, and stop when told', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await open(page, '/charts/states/#explore');
  // From here on time passes only when the test lets it.
  await page.clock.pauseAt(3_600_000);
  await page.clock.runFor(30_000);
  await expect(title(page)).toHaveText('The states in 2024');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(title(page)).toHaveText('The states in 1999');
  await page.clock.runFor(2_500);
  await expect(title(page)).toHaveText('The states in 2001');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(30_000);
  await expect(title(page)).toHaveText('The states in 2001');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(60_000);
  await expect(title(page)).toHaveText('The states in 2024');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a reader who asked for less motion sees each state at once, without a move', async ({ tab: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/charts/states/#explore');
  const now = await page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('.explore select')!;
    select.value = 'OH';
    select.dispatchEvent(new Event('change'));
    return [...document.querySelectorAll('.explore-panel svg')].find((svg) => svg.clientWidth)!.innerHTML;
  });
  expect(now).toContain('data-key="own-name"');
  expect(now).not.toContain('opacity=');
});

test('a phone that is turned while a reader explores shows the same state in its other frame', async ({ tab: page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '/charts/states/?state=OH&year=2017#explore');
  await page.setViewportSize({ width: 800, height: 360 });
  const picture = explore(page).locator('.picture svg:visible');
  await expect(picture).toHaveClass(/is-wide/);
  await expect(picture.locator('[data-key="state-OH"]')).toHaveClass(/is-picked/);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap on a state picks it, and a tap on an event opens it', async ({ page }) => {
    await open(page, '/charts/states/#explore');
    const tile = explore(page).locator('svg.is-compact [data-key="state-TX"]');
    await tile.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await tile.boundingBox())!;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await expect(title(page)).toHaveText(/^Texas in 2024/);
    await open(page, '/charts/diplomacy/?kind=diplomacy&from=2023&to=2023#explore');
    const event = explore(page).locator('svg.is-compact .event').last();
    await event.scrollIntoViewIfNeeded();
    const box = (await event.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.getByRole('dialog')).toContainText('working group');
  });
});

test.describe('without scripts', () => {
  test('the named views stand in the place of exploring, and every event has an address with its summary and sources', async ({
    plainTab: page,
  }) => {
    await page.goto('/charts/states/#explore');
    const section = page.locator('#explore');
    await expect(section).toContainText('Exploring needs JavaScript');
    await expect(section.locator('.figure')).toBeHidden();
    await expect(section.locator('.explore-off a').first()).toHaveAttribute('href', '#states.y1999');
    await page.goto('/charts/diplomacy/#event.woodside-2023');
    const event = page.locator('[id="event.woodside-2023"]');
    await expect(event).toBeInViewport();
    await expect(event).toContainText('restart counternarcotics work');
    await expect(event.locator('li a')).toHaveCount(2);
    await page.goto('/');
    await expect(page.locator('a[data-explore="states"]')).toHaveAttribute('href', /\/charts\/states\/#explore$/);
  });
});

test('an event in the story opens where it stands, by mouse', async ({ tab: page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/charts/diplomacy/');
  const figure = page.locator('[id="diplomacy.thaw"] .figure');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('slider')).toBeAttached();
  await figure.locator('svg.is-wide .event').first().hover();
  await expect(figure.locator('.readout')).toBeVisible();
  await figure.locator('svg.is-wide .event').first().click();
  await expect(page.getByRole('dialog')).toContainText('Biden and Xi agree to resume drug cooperation');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const chart of ['states', 'diplomacy', 'controls']) {
  test(`what a reader sees of /charts/${chart}/ does not move when exploring comes to life`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) window.moved += shift.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`/charts/${chart}/`);
    await expect(page.locator('#explore')).toHaveClass(/is-exploring/);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => window.moved)).toBeLessThan(0.005);
  });
}
