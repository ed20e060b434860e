import { expect } from '@playwright/test';
import { test } from './tab.ts';

test('a term opens its meaning where it stands, and a later place of the term opens the same card', async ({ tab: page }) => {
  await page.goto('/');
  const terms = page.locator('a.term');
  const ids = await terms.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['card']!));
  const shared = ids.find((id, i) => ids.indexOf(id) !== i)!;
  const card = page.locator(`[id="${shared}"]`);
  await expect(card).toHaveCount(1);
  for (const term of await page.locator(`a.term[data-card="${shared}"]`).all()) {
    await term.click();
    await expect(card).toBeVisible();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(term).toBeFocused();
  }
});

test('a definition is printed once on a page', async ({ tab: page }) => {
  for (const path of ['/', '/story/turn/']) {
    await page.goto(path);
    const cards = await page.locator('.term-card').evaluateAll((all) => all.map(({ id }) => id));
    expect(cards.length).toBeGreaterThan(0);
    expect(new Set(cards).size).toBe(cards.length);
  }
});

test.describe('without JavaScript', () => {
  test('a term leads to its place in the glossary', async ({ plainTab: page }) => {
    await page.goto('/story/turn/');
    const term = page.locator('a.term').first();
    const to = (await term.getAttribute('href'))!;
    await term.click();
    await expect(page).toHaveURL(new RegExp(`${to.replace(/[.#]/g, '\\$&')}$`));
    await expect(page.locator(`[id="${to.split('#')[1]}"]`)).toBeInViewport();
  });
});
