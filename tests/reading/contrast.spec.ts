import { expect, type Page } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { layOutAll } from './axe.ts';
import { written } from './chapters.ts';
import { test } from './tab.ts';

/**
 * The words in the pictures of a part of the page whose contrast is below 4.5 to 1, or below 3 to 1 where they are large (WCAG 2.2, 1.4.3),
 * with their contrast. axe says of text in pictures that it cannot tell. The ground of a word is its halo, else what is painted under it
 * at its ends and its middle.
 */
function faint(within: string): string[] {
  type Colour = readonly [number, number, number, number];
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Colour>();
  // Colours may be mixed, in whatever space: what is painted with them tells.
  const colourOf = (said: string): Colour => {
    if (!known.has(said)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = said;
      brush.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = brush.getImageData(0, 0, 1, 1).data;
      known.set(said, [r, g, b, a / 255]);
    }
    return known.get(said)!;
  };
  const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => {
    const mixed = (one: number, other: number) => one * a + other * (1 - a);
    return [mixed(r, x), mixed(g, y), mixed(b, z), 1];
  };
  // Relative luminance and contrast ratio as WCAG 2.2 defines them.
  const linear = (part: number) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]: Colour) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const contrast = (one: Colour, other: Colour) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  // Colours fade when the theme changes; what is read is where they end.
  for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
  const paper = colourOf(getComputedStyle(document.body).backgroundColor);
  const paintOf = (shape: SVGGeometryElement, x: number, y: number): Colour[] => {
    const { fill, fillOpacity, opacity } = getComputedStyle(shape);
    const inside = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()!.inverse());
    if (fill === 'none' || fill.startsWith('url') || !shape.isPointInFill(inside)) return [];
    const [r, g, b, a] = colourOf(fill);
    return [[r, g, b, a * Number(fillOpacity) * Number(opacity)]];
  };
  return [...document.querySelectorAll(within)].flatMap((svg) => {
    const shapes = [...svg.querySelectorAll<SVGGeometryElement>('path, rect, circle')].map((shape) => ({
      shape,
      box: shape.getBoundingClientRect(),
    }));
    return [...svg.querySelectorAll('text')].flatMap((word) => {
      const { fill, stroke, strokeWidth, fontSize, fontWeight } = getComputedStyle(word);
      const box = word.getBoundingClientRect();
      if (!word.checkVisibility() || box.width === 0) return [];
      const y = box.top + box.height / 2;
      const grounds = [0.1, 0.5, 0.9].map((share) => {
        const x = box.left + box.width * share;
        if (stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2) return colourOf(stroke);
        const under = shapes.filter(
          ({ shape, box: { left, right, top, bottom } }) =>
            x >= left &&
            x <= right &&
            y >= top &&
            y <= bottom &&
            shape.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        return under.flatMap(({ shape }) => paintOf(shape, x, y)).reduce((ground, paint) => over(paint, ground), paper);
      });
      const size = Number.parseFloat(fontSize) * word.getScreenCTM()!.a;
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const least = Math.min(...grounds.map((ground) => contrast(over(colourOf(fill), ground), ground)));
      return least < (isLarge ? 3 : 4.5) ? [`${word.textContent} ${least.toFixed(2)}`] : [];
    });
  });
}

async function faintIn(page: Page, within: string): Promise<Record<'light' | 'dark', string[]>> {
  const found = { light: [] as string[], dark: [] as string[] };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found[colorScheme] = await page.evaluate(faint, within);
  }
  return found;
}

const none = { light: [], dark: [] };

for (const { id } of charts) {
  test(`the words in the pictures of ${id} stand out from what is under them, in light and in dark`, async ({ tab: page }) => {
    await page.goto(`/charts/${id}/`);
    await layOutAll(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.locator('svg.chart text:visible').count()).toBeGreaterThan(10);
      expect(await faintIn(page, 'svg.chart'), `${width} px`).toEqual(none);
    }
  });
}

for (const { id, steps } of written) {
  const pointing = steps.filter(({ points }) => points !== undefined);
  if (pointing.length > 0)
    test(`what the steps of ${id} do not point at recedes, and its words can still be read, in light and in dark`, async ({
      tab: page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`/story/${id}/?read=scroll`);
      const found = [];
      for (const step of pointing) {
        await page.locator(`[id="${step.id}"]`).evaluate((one) => one.scrollIntoView({ behavior: 'instant', block: 'start' }));
        const scene = `.scene[data-step="${step.id}"]`;
        await expect(page.locator(`${scene} .stage[data-drawn="${step.show}"]`)).toHaveCount(1);
        found.push([step.id, await faintIn(page, `${scene} .stage svg.chart`)]);
      }
      expect(found).toEqual(pointing.map((step) => [step.id, none]));
    });
}
