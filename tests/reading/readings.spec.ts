import { expect, type Page } from '@playwright/test';
import { picture } from '../../src/render/picture.ts';
import { written } from './chapters.ts';
import { test } from './tab.ts';
import { walk } from './walk.ts';

/** The figures that can be seen, by their ids, in order; within what is given. */
const factsSeen = (page: Page, within = 'body') =>
  page
    .locator(`${within} :is(a.fact, .text-page a)[href*="/ledger/#fact."]`)
    .evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility() && !link.closest('.notes, .findings'))
        .map((link) => link.getAttribute('href')!.split('#fact.')[1]!),
    );

const stepsSeen = (page: Page) =>
  page.locator('.step, .text-step').evaluateAll((steps) => steps.filter((step) => step.checkVisibility()).map(({ id }) => id));

/** Every picture has finished loading or drawing: each step's own where it stands in the flow. */
async function expectStills(page: Page, id: string) {
  const scenes = await page.locator('.scene').count();
  await expect(page.locator('.scene .stage svg.chart:visible')).toHaveCount(scenes);
  const stills = page.locator('.still:not(.is-same) img');
  await expect(stills).toHaveCount(written.find((one) => one.id === id)!.stills);
  const areSeen = await stills.evaluateAll((all) =>
    all.map((img) => img.clientHeight > 0 && img.checkVisibility({ visibilityProperty: true })),
  );
  expect(areSeen).not.toContain(false);
}

for (const { id, steps, facts } of written) {
  const ids = steps.map((step) => step.id);

  test.describe(`every fact and every step of ${id} is there`, () => {
    test('in the scrolled reading, each step beside its picture', async ({ tab: page, baseURL }) => {
      await page.goto(`${baseURL}story/${id}/`);
      await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
      expect(await factsSeen(page, '.chapter')).toEqual(facts);
      expect(await stepsSeen(page)).toEqual(ids);
      expect(await page.evaluate(walk, ids)).toEqual(
        steps.map(({ id, show }) => ({ id, show, isCurrent: true, isInSight: true })),
      );
    });

    test('in the slides, one step a screen beside its picture, by the right arrow alone', async ({ tab: page, baseURL }) => {
      await page.goto(`${baseURL}story/${id}/?read=steps`);
      await expect(page.locator('.slides-at')).toHaveText(/^1 of \d+$/);
      const count = Number((await page.locator('.slides-at').textContent())!.split(' ').at(-1));
      const seen: { facts: string[]; steps: string[] } = { facts: [], steps: [] };
      for (let at = 1; at <= count; at++) {
        await expect(page.locator('.slides-at')).toHaveText(`${at} of ${count}`);
        const now = await stepsSeen(page);
        expect(now.length).toBeLessThanOrEqual(1);
        seen.steps.push(...now);
        seen.facts.push(...(await factsSeen(page, '.chapter')));
        for (const step of steps.filter((one) => one.id === now[0])) {
          const scene = page.locator('.scene:visible');
          await expect(scene.locator('.stage')).toHaveAttribute('data-drawn', step.show);
          await expect(scene.locator('.head.is-on .figure-title')).toHaveText(picture(step.show, 'en').title);
          await expect(page).toHaveURL(new RegExp(`/story/${id}/\\?read=steps#${step.id}$`));
        }
        await page.keyboard.press('ArrowRight');
      }
      expect(seen).toEqual({ facts, steps: ids });
    });

    test('in the plain reading, where nothing sticks or moves', async ({ tab: page, baseURL }) => {
      await page.goto(`${baseURL}story/${id}/?read=plain`);
      expect(await factsSeen(page, '.chapter')).toEqual(facts);
      expect(await stepsSeen(page)).toEqual(ids);
      await expectStills(page, id);
      const stuck = await page
        .locator('main *, .rail')
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility() && /sticky|fixed/.test(getComputedStyle(one).position))
            .map((one) => one.className),
        );
      expect(stuck).toEqual([]);
    });

    test('in the printed reading, on screen and on paper', async ({ tab: page, baseURL }) => {
      await page.goto(`${baseURL}story/${id}/?read=print`);
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        expect(await factsSeen(page, '.chapter')).toEqual(facts);
        expect(await stepsSeen(page)).toEqual(ids);
        await expectStills(page, id);
      }
    });

    test('in words alone, every picture with its finding, its description and its table', async ({ tab: page, baseURL }) => {
      await page.goto(`${baseURL}story/${id}/text/`);
      expect(await factsSeen(page, '.text-page')).toEqual(facts);
      expect(await stepsSeen(page)).toEqual(ids);
      await expect(page.locator('.text-page :is(img, svg)')).toHaveCount(0);
      for (const step of steps) {
        const { title, description, table } = picture(step.show, 'en');
        await expect(page.locator('.text-page')).toContainText(description);
        await expect(page.locator(`[id="${step.id}"]`)).toContainText(title);
        const caption = page.locator('caption', { hasText: `${title}. ` });
        await expect(page.locator('.text-page table', { has: caption }).first().locator('tbody tr')).toHaveCount(
          table.rows.length,
        );
      }
    });
  });
}

const [first] = written as [(typeof written)[number], ...typeof written];
const path = `/story/${first.id}/`;
const choice = (page: Page, name: string) => page.getByRole('navigation', { name: 'Read as' }).getByRole('link', { name });

test('the reader changes the reading in place, stays at the same step, and finds it again on the next page', async ({
  tab: page,
}) => {
  const step = first.steps[3]!;
  await page.goto(`/#${step.id}`);
  await expect(page.locator(`[id="${step.id}"]`)).toHaveClass(/is-current/);
  await expect(page.locator('html')).toHaveClass(/is-ready/);
  await choice(page, 'Plain').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
  await expect(page).toHaveURL(/\/\?read=plain/);
  await expect(choice(page, 'Plain')).toHaveAttribute('aria-current', 'true');
  await page.goto('/story/switch/');
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
  await page.goto('/story/switch/?read=scroll');
  await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
});

test('a link that asks for the text leads to the text of the chapter, at the step that it names', async ({ tab: page }) => {
  const [{ id, steps }] = written as [(typeof written)[number]];
  await page.goto(`/story/${id}/?read=text#${steps[1]!.id}`);
  await expect(page).toHaveURL(new RegExp(`/story/${id}/text/#${steps[1]!.id.replace('.', '\\.')}$`));
  await expect(page.locator(`[id="${steps[1]!.id}"]`)).toBeInViewport();
  await page.goto('/?read=text');
  await expect(page).toHaveURL(new RegExp(`/story/${id}/text/$`));
});

test('who chooses the text gets the text of every chapter, at the step of the address, until the pictures are asked for', async ({
  tab: page,
}) => {
  const [one, two] = written as [(typeof written)[number], (typeof written)[number]];
  await page.goto(`/story/${one.id}/`);
  await page.locator('html.is-ready').waitFor();
  await choice(page, 'Text').click();
  await expect(page).toHaveURL(new RegExp(`/story/${one.id}/text/$`));
  await page.goto(`/story/${two.id}/#${two.steps[1]!.id}`);
  await expect(page).toHaveURL(new RegExp(`/story/${two.id}/text/#${two.steps[1]!.id.replace('.', '\\.')}$`));
  await page.goto(`/story/${two.id}/?read=plain`);
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`/story/${two.id}/`);
  await expect(page).toHaveURL(/\/text\/$/);
  await page.getByRole('link', { name: 'Read this chapter with its pictures' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
  await page.goto(`/story/${one.id}/`);
  await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
  await expect(page).toHaveURL(new RegExp(`/story/${one.id}/$`));
});

test('where the browser blocks storage the readings change all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('blocked');
      },
    });
  });
  await page.goto('/');
  await expect(page.locator('html')).toHaveClass(/is-ready/);
  await choice(page, 'Plain').click();
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
});

for (const [name, viewport] of Object.entries({
  'a screen of 1280 x 800 at 400 %': { width: 320, height: 200 },
  'a phone on its side': { width: 740, height: 360 },
})) {
  test(`${name} gets the plain reading, and nothing runs over its side`, async ({ tab: page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('a phone that is turned changes to the plain reading and back, at the same step', async ({ tab: page }) => {
  const step = first.steps[2]!;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${path}#${step.id}`);
  await expect(page.locator(`[id="${step.id}"]`)).toHaveClass(/is-current/);
  await page.setViewportSize({ width: 740, height: 360 });
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
  await expect(page.locator(`[id="${step.id}"]`)).toBeInViewport();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
  await expect(page.locator(`[id="${step.id}"] .card`)).toBeInViewport();
});

test('a reader who wants less motion gets the plain reading, and may choose another', async ({ tab: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-read', 'plain');
  await choice(page, 'Scroll').click();
  await expect(page.locator('html')).toHaveAttribute('data-read', 'scroll');
});

test('without scripts the page is plain, says so and leads to the text', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(path);
  await expect(page.getByText('Scripts are off')).toBeVisible();
  await expect(page.locator('[data-read-to]:visible')).toHaveText(['Text']);
  await choice(page, 'Text').click();
  await expect(page).toHaveURL(/\/text\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.close();
});
