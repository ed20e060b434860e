import { expect, type Page } from '@playwright/test';
import { picture } from '../../src/render/picture.ts';
import { written } from './chapters.ts';
import { test } from './tab.ts';

const chapter = written.find(({ id }) => id === 'toll')!;
const step = chapter.steps[2]!;

const sentencesOf = async (page: Page, id: string) => {
  const opener = page.locator(`[id="${id}"] .step-quote`);
  await opener.focus();
  await page.keyboard.press('Enter');
  return page.locator(`[id="${id}"] .quotes .quote`);
};

for (const width of [360, 1280]) {
  test(`a sentence is copied as an address at ${width} px, and the address leads to those words with their picture drawn`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`/?read=scroll#${step.id}`);
    await expect(page.locator('html')).toHaveClass(/is-ready/);
    const list = await sentencesOf(page, step.id);
    await expect(list.first()).toBeFocused();
    const sentence = list.nth(1);
    const words = (await sentence.textContent())!;
    await sentence.click();
    await expect(page.locator('.quotes').getByRole('status')).toHaveText('Copied.');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(decodeURIComponent(address)).toContain(`/#${step.id}:~:text=${words}`);
    await page.keyboard.press('Escape');
    await expect(page.locator(`[id="${step.id}"] .step-quote`)).toBeFocused();

    const fresh = await context.newPage();
    await fresh.setViewportSize({ width, height: 740 });
    await fresh.goto(address);
    const stage = fresh.locator('.scene', { has: fresh.locator(`[id="${step.id}"]`) }).locator('.stage');
    await expect(stage).toHaveAttribute('data-drawn', step.show);
    await expect(fresh.locator(`[id="${step.id}"]`)).toHaveClass(/is-current/);
    const where = await fresh
      .locator(`[id="${step.id}"] .card p`)
      .first()
      .evaluate((paragraph, text) => {
        const range = document.createRange();
        const node = [...paragraph.childNodes].find((one) => one.textContent?.includes(text.slice(0, 12)))!;
        const from = node.textContent!.indexOf(text.slice(0, 12));
        range.setStart(node, from);
        range.setEnd(node, from + 12);
        return range.getBoundingClientRect().toJSON() as { top: number; bottom: number };
      }, words);
    const bottom = width < 1000 ? (await stage.boundingBox())!.y + (await stage.boundingBox())!.height : 0;
    expect(where.top).toBeGreaterThanOrEqual(bottom - 1);
    expect(where.bottom).toBeLessThan(740);
  });
}

test('every sentence of every step of a chapter is offered to be quoted, word for word', async ({ tab: page }) => {
  await page.goto(`/story/${chapter.id}/?read=scroll`);
  await expect(page.locator('html')).toHaveClass(/is-ready/);
  for (const { id } of chapter.steps) {
    const list = await sentencesOf(page, id);
    await expect(list.first()).toBeFocused();
    const said = (await list.allTextContents()).join(' ');
    const shown = await page.locator(`[id="${id}"] .card > p:not(.step-links)`).evaluateAll((all) =>
      all
        .map((one) => {
          const copy = one.cloneNode(true) as Element;
          for (const away of copy.querySelectorAll('.fact-card, .fact-alone')) away.remove();
          return copy.textContent;
        })
        .join(' '),
    );
    const plain = (text: string) => text.replace(/\s+/g, '');
    expect(plain(said)).toBe(plain(shown));
    await page.keyboard.press('Escape');
  }
});

test('an announcement says the picture’s finding once the reader rests, and nothing of the steps that flew past', async ({
  tab: page,
}) => {
  await page.goto(`/story/${chapter.id}/?read=scroll`);
  await expect(page.locator('html')).toHaveClass(/is-ready/);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const place = document.getElementById('told')!;
    new MutationObserver(() => said.push(place.textContent!)).observe(place, { childList: true });
  });
  await page.evaluate(
    async (ids) => {
      for (const id of ids) {
        document.getElementById(id)!.scrollIntoView({ behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
    },
    chapter.steps.map(({ id }) => id),
  );
  const { title } = picture(chapter.steps.at(-1)!.show, 'en');
  await expect(page.locator('#told')).toHaveText(`Picture: ${title}`);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBe(1);
});
