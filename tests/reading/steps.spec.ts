import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { addresses, picture } from '../../src/render/picture.ts';
import { foreignPage } from './foreign.ts';
import { openFramed } from './framed.ts';
import { test } from './tab.ts';

const titleNow = '.head.is-on .figure-title';
const svgNow = (frame: 'compact' | 'wide') => `svg.chart.is-${frame}`;

for (const { id, states } of charts) {
  test(`the stepper of ${id} shows each of its pictures exactly as the build draws it`, async ({ tab: page, baseURL }) => {
    const all = Object.keys(states);
    await openFramed(
      page,
      baseURL!,
      all.map((state) => `${id}/?state=${state}`),
    );
    const seen = await page.evaluate(
      ([title, svg]) =>
        [...document.querySelectorAll('iframe')].map(({ contentDocument: inside }) => ({
          title: inside!.querySelector(title)?.textContent,
          current: [...inside!.querySelectorAll<HTMLElement>('.steps [aria-current=true]')].map(
            ({ dataset }) => dataset['state'],
          ),
          drawn: inside!.querySelector(svg)?.outerHTML,
        })),
      [titleNow, svgNow('wide')] as const,
    );
    for (const [i, state] of all.entries()) {
      const { title, frames } = picture(`${id}.${state}`, 'en', 'embed');
      expect({ state, ...seen[i] }).toEqual({ state, title, current: [state], drawn: frames.wide.svg });
    }
  });
}

test('a reader steps by button, by name and by arrow key, hears where that leads, and stops at both ends', async ({
  tab: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/embed/deaths/?theme=dark');
  const [previous, next] = [page.getByRole('button', { name: 'Previous' }), page.getByRole('button', { name: 'Next' })];
  const said = page.getByRole('status');
  const now = () => page.locator('.figure').getAttribute('data-show');
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await expect(said).toHaveText('');
  await next.click();
  await expect(page.locator(titleNow)).toHaveText('Three waves: pills, heroin, then synthetic opioids');
  await expect(said).toHaveText('View 2 of 4: Three waves: pills, heroin, then synthetic opioids');
  await page.getByRole('link', { name: 'After 2019' }).click();
  expect(await now()).toBe('deaths.after-2019');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.press('Enter');
  expect(await now()).toBe('deaths.after-2019');
  await next.press('ArrowLeft');
  expect(await now()).toBe('deaths.synthetic');
  await next.press('Home');
  expect(await now()).toBe('deaths.all');
  await page.getByRole('link', { name: 'All drugs' }).press('ArrowRight');
  await expect(page.getByRole('link', { name: 'Three waves' })).toBeFocused();
  expect(new URL(page.url()).search).toBe('?theme=dark&state=waves');
  await page.reload();
  await expect(page.locator('.figure')).toHaveAttribute('data-show', 'deaths.waves');
});

for (const query of ['?state=no-such', '?state=', '?state=__proto__', '?state=%E0%A4%A', '?theme=neon&state=deaths.all']) {
  test(`a stepper asked for ${query} shows its first picture`, async ({ tab: page, baseURL }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${baseURL}embed/monthly/${query}`);
    await expect(page.getByRole('button', { name: 'Next' })).toBeEnabled();
    await expect(page.locator('.figure')).toHaveAttribute('data-show', 'monthly.climb');
    await expect(page.locator('svg.chart:visible')).toHaveCount(1);
    expect(errors).toEqual([]);
  });
}

test('no step changes the height of a stepper', async ({ tab: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of [280, 600]) {
    await page.setViewportSize({ width, height: 1200 });
    await page.goto('/embed/states/');
    const next = page.getByRole('button', { name: 'Next' });
    await expect(next).toBeEnabled();
    const height = () => page.locator('body').evaluate((body) => body.getBoundingClientRect().height);
    const first = await height();
    for (const _ of Object.keys(charts.find(({ id }) => id === 'states')!.states).slice(1)) {
      await next.click();
      expect(await height()).toBe(first);
    }
  }
});

test('a stepper works in a frame without an origin, where addresses may not be changed', async ({ tab: page, baseURL }) => {
  const host = await foreignPage(
    `<!doctype html><iframe sandbox="allow-scripts" width="640" height="700" src="${baseURL}/embed/routes/?state=switch"></iframe>`,
  );
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.figure')).toHaveAttribute('data-show', 'routes.switch');
  await frame.getByRole('button', { name: 'Next' }).click();
  await expect(frame.locator('.figure')).toHaveAttribute('data-show', 'routes.pacific');
  await host.close();
});

test.describe('without JavaScript', () => {
  for (const { id, states } of charts) {
    test(`the stepper of ${id} shows its first picture and leads to every other`, async ({ plainTab: page, baseURL }) => {
      await page.goto(`${baseURL}embed/${id}/?state=${Object.keys(states).at(-1)}`);
      await expect(page.locator('svg.chart:visible')).toHaveCount(1);
      await expect(page.getByRole('button')).toHaveCount(0);
      const links = await page.locator('.steps a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(links).toEqual(addresses.filter((one) => one.startsWith(`${id}.`)).map((one) => `/embed/${one}/`));
      await page.locator('.steps a').last().click();
      await expect(page.locator('.figure-title')).toHaveText(
        picture(addresses.filter((one) => one.startsWith(`${id}.`)).at(-1)!, 'en').title,
      );
    });
  }
});
