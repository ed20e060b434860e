import { expect } from '@playwright/test';
import { charts } from '../../src/charts/index.ts';
import { bundle } from '../../src/embed/bundle.ts';
import { picture } from '../../src/render/picture.ts';
import { test } from './tab.ts';

const root = `${process.cwd()}/src`;
const harness = (chart: string) =>
  bundle(
    `import { payload } from 'virtual:chart/${chart}/en/draw'; import { bring } from '${root}/story/live.ts'; window.travel = { payload, bring };`,
    'iife',
  );

declare global {
  interface Window {
    travel: { payload: unknown; bring: (figure: HTMLElement, payload: unknown) => { draw: (state: string, ms: number) => void } };
    live: { draw: (state: string, ms: number) => void };
  }
}

for (const chart of charts) {
  test(`the pictures of ${chart.id} end in the markup of the build: from every state to every state, after a motion that another one interrupts, and on a phone that is turned`, async ({
    tab: page,
  }) => {
    const states = Object.keys(chart.states);
    const written = Object.fromEntries(
      states.map((state) => {
        const { frames } = picture(`${chart.id}.${state}`, 'en', 'embed');
        return [state, { compact: frames.compact.svg, wide: frames.wide.svg }];
      }),
    );
    const [first, last] = [states[0]!, states.at(-1)!];
    const figure = page.locator('.figure').first();
    const code = await harness(chart.id);
    await page.route('**/code/harness.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
    await page.goto(`/embed/${chart.id}/`);
    // The page brings its own figures to life: only then is the picture ours to drive.
    await expect(page.locator('.pad').first()).toHaveAttribute('role', 'slider');
    await page.evaluate(async () => {
      await import('/code/harness.js' as string);
      window.live = window.travel.bring(document.querySelector<HTMLElement>('.figure')!, window.travel.payload);
    });

    await page.evaluate(
      ([from, to]) => {
        window.live.draw(from!, 0);
        window.live.draw(to!, 300);
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            window.live.draw(from!, 300);
            window.live.draw(to!, 300);
          }),
        );
      },
      [first, last],
    );
    const wide = figure.locator('svg.is-wide');
    await expect
      .poll(() => wide.evaluate((node) => node.outerHTML), 'after a motion that another one interrupts')
      .toBe(written[last]!.wide);

    // Another state, so that the frame that is turned to is drawn for it and not before.
    await page.evaluate((to) => window.live.draw(to, 0), first);
    await page.setViewportSize({ width: 360, height: 740 });
    const compact = figure.locator('svg.is-compact');
    await expect
      .poll(() => compact.evaluate((node) => node.outerHTML), 'on a phone that is turned, in the first state')
      .toBe(written[first]!.compact);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.evaluate((to) => window.live.draw(to, 0), last);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect
      .poll(() => compact.evaluate((node) => node.outerHTML), 'on a phone that is turned, in the last state')
      .toBe(written[last]!.compact);

    const strays = await page.evaluate(async (expected) => {
      const one = document.querySelector('.figure')!;
      const found: string[] = [];
      for (const from of Object.keys(expected)) {
        for (const to of Object.keys(expected)) {
          window.live.draw(from, 0);
          window.live.draw(to, 0);
          // What a browser prints, it prints in a width of its own: both frames are drawn by then.
          dispatchEvent(new Event('beforeprint'));
          for (const frame of ['compact', 'wide'] as const) {
            if (one.querySelector(`svg.is-${frame}`)!.outerHTML !== expected[to]![frame])
              found.push(`${from} to ${to}, ${frame}`);
          }
        }
      }
      return found;
    }, written);
    expect(strays).toEqual([]);
  });
}
