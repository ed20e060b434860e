import { expect, type Page } from '@playwright/test';
import { picture } from '../../src/render/picture.ts';
import { openSite } from '../../tools/budgets/site.ts';
import { storyScripts } from '../../tools/budgets/story.ts';
import { written } from './chapters.ts';
import { lastSteps, steps } from './site.ts';
import { test } from './tab.ts';
import { walk } from './walk.ts';

const stageOf = (page: Page, id: string) => page.locator('.scene', { has: page.locator(`[id="${id}"]`) }).locator('.stage');
/** Steps of one scene whose pictures differ. */
const deaths = steps.filter(({ show }) => show.startsWith('deaths.'));
const inner = (svg: string) => svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');

const pictures = new Map<string, ReturnType<typeof picture>>();
/** What the build draws at an address in a scope, drawn once. */
function pictureOf(show: string, scope: string) {
  const key = `${show} ${scope}`;
  if (!pictures.has(key)) pictures.set(key, picture(show, 'en', scope));
  return pictures.get(key)!;
}

interface Built {
  readonly show: string;
  readonly title: string;
  readonly svg: { readonly compact: string; readonly wide: string };
}

/** Goes to steps one after the other, or looks at the one where the reader is, and tells of each how its scene's picture stands beside what was built. */
async function standing({ ids, built, isGoing }: { ids: readonly string[]; built: Record<string, Built>; isGoing: boolean }) {
  const seen = [];
  for (const id of ids) {
    const { show, title, svg } = built[id]!;
    const step = document.getElementById(id)!;
    if (isGoing) step.scrollIntoView({ behavior: 'instant', block: 'start' });
    const stage = step.closest('.scene')!.querySelector<HTMLElement>('.stage')!;
    const end = performance.now() + 10_000;
    const until = async (isTrue: () => boolean) => {
      while (!isTrue() && performance.now() < end) await new Promise(requestAnimationFrame);
    };
    const isBuilt = (frame: 'compact' | 'wide') => stage.querySelector(`svg.is-${frame}`)!.innerHTML === svg[frame];
    const titleNow = () => stage.querySelector('.head.is-on .figure-title')?.textContent.trim();
    await until(() => stage.dataset['drawn'] === show);
    const inSight = stage.querySelector('svg.is-wide')!.clientWidth > 0 ? 'wide' : 'compact';
    await until(() => isBuilt(inSight));
    const isSeenBuilt = isBuilt(inSight);
    // The other frame is drawn when it comes into sight, or when somebody asks for it.
    stage.dispatchEvent(new Event('beforeprint', { bubbles: true }));
    await until(() => isBuilt('compact') && isBuilt('wide') && titleNow() === title);
    const [compact, wide] = (['compact', 'wide'] as const).map((frame) =>
      isBuilt(frame) ? 'as built' : stage.querySelector(`svg.is-${frame}`)!.innerHTML,
    );
    seen.push({ id, show: stage.dataset['drawn'], isSeenBuilt, compact, wide, title: titleNow() });
  }
  return seen;
}

type Step = (typeof steps)[number];

/** The pictures of the scenes of steps are exactly what the build writes for their addresses: asked in the page itself, in one trip. */
async function expectAllDrawn(page: Page, all: readonly Step[], isGoing: boolean) {
  const scopes = await page.evaluate(
    (ids) =>
      ids.map((id) => document.getElementById(id)!.closest('.scene')!.querySelector<HTMLElement>('.stage')!.dataset['scope']!),
    all.map(({ id }) => id),
  );
  const builtOf = ({ show }: Step, scope: string): Built => {
    const { frames, title } = pictureOf(show, scope);
    return { show, title, svg: { compact: inner(frames.compact.svg), wide: inner(frames.wide.svg) } };
  };
  const built = Object.fromEntries(all.map((step, i) => [step.id, builtOf(step, scopes[i]!)]));
  const seen = await page.evaluate(standing, { ids: all.map(({ id }) => id), built, isGoing });
  const asBuilt = { isSeenBuilt: true, compact: 'as built', wide: 'as built' };
  expect(seen).toEqual(all.map((step) => ({ ...step, ...asBuilt, title: built[step.id]!.title })));
}

const expectDrawn = (page: Page, step: Step) => expectAllDrawn(page, [step], false);

/** Where a step and its text stand once it is the current one; asked in the page itself, because each look of Playwright costs a slow machine a tenth of a second. */
async function placed(id: string) {
  const step = document.getElementById(id)!;
  const end = performance.now() + 10_000;
  const isThere = () => step.classList.contains('is-current') && location.hash === `#${id}`;
  while (!isThere() && performance.now() < end) await new Promise(requestAnimationFrame);
  const card = step.querySelector('.card')!.getBoundingClientRect();
  const stage = step.closest('.scene')!.querySelector('.stage')!.getBoundingClientRect();
  return {
    isCurrent: step.classList.contains('is-current'),
    hash: location.hash,
    isInSight: card.bottom > 0 && card.top < innerHeight,
    isUnderFigure: card.top < stage.bottom - 1,
    // The rail at the foot of a phone is 56 px high; some lines of the text are to be read above it.
    isUnderRail: card.top + 60 >= innerHeight - 56,
  };
}

const jump = (page: Page, id: string) =>
  page.evaluate((to) => document.getElementById(to)!.scrollIntoView({ behavior: 'instant', block: 'start' }), id);

for (const [name, viewport] of Object.entries({ phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 800 } })) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    // A link to a step names the front page or the page of its chapter. The phone follows one to every step, and those to the last step of a
    // scene on the front page; the laptop follows these to their chapters, and readings.spec.ts walks to all of them there.
    for (const step of name === 'phone' ? steps : lastSteps) {
      const path = name === 'phone' && lastSteps.includes(step) ? '' : `story/${step.id.split('.')[0]}/`;
      test(`the address /${path}#${step.id} draws that step, its text clear of the figure`, async ({ tab: page, baseURL }) => {
        await page.setViewportSize(viewport);
        await page.goto(`${baseURL}${path}#${step.id}`);
        await expectDrawn(page, step);
        const { isUnderFigure, isUnderRail, ...rest } = await page.evaluate(placed, step.id);
        expect(rest).toEqual({ isCurrent: true, hash: `#${step.id}`, isInSight: true });
        if (name === 'phone') expect({ isUnderFigure, isUnderRail }).toEqual({ isUnderFigure: false, isUnderRail: false });
      });
    }

    test('back and forward between two steps draw each of them', async ({ tab: page }) => {
      const [one, two] = [steps[1]!, steps.at(-1)!];
      await page.goto(`/#${one.id}`);
      await expectDrawn(page, one);
      await page.evaluate((id) => {
        location.hash = id;
      }, two.id);
      await expectDrawn(page, two);
      await page.goBack();
      await expectDrawn(page, one);
      await page.goForward();
      await expectDrawn(page, two);
    });

    test('a reader who jumps back to the top sees every opening picture again', async ({ tab: page }) => {
      await page.goto(`/#${steps.at(-1)!.id}`);
      await expectDrawn(page, steps.at(-1)!);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await expect(page.locator('.scene .stage').first()).toHaveAttribute('data-show', steps[0]!.show);
      await expect(page).not.toHaveURL(/#/);
    });

    test('two hundred jumps in any order always end in the markup of the build', async ({ tab: page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('/?read=scroll');
      let seed = 20_261_124;
      const random = (below: number) => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return Math.floor((seed / 2_147_483_648) * below);
      };
      for (let i = 0; i < 200; i += 40)
        await expectAllDrawn(
          page,
          Array.from({ length: 40 }, () => steps[random(steps.length)]!),
          true,
        );
    });
  });
}

for (const viewport of [
  { width: 320, height: 568 },
  { width: 375, height: 553 },
])
  test(`on a phone of ${viewport.width} x ${viewport.height} some lines of a step are read below the figure: at the address of the last step of a scene, and where a reader scrolls to the others`, async ({
    tab: page,
  }) => {
    await page.setViewportSize(viewport);
    const seen = [];
    // The highest figures of the story.
    const isHigh = ({ show }: Step) => /^(seizures|states|monthly)\./.test(show);
    const high = lastSteps.filter(isHigh).flatMap((last) => {
      const at = steps.findIndex(({ id }) => id === last.id);
      const before = lastSteps.findLast((one) => steps.findIndex(({ id }) => id === one.id) < at);
      return [last, ...steps.slice(steps.findIndex(({ id }) => id === before?.id) + 1, at)];
    });
    expect(high.map(({ id }) => id)).toEqual(expect.arrayContaining(steps.filter(isHigh).map(({ id }) => id)));
    for (const { id } of high) {
      if (lastSteps.some((one) => one.id === id)) {
        await page.goto('about:blank');
        await page.goto(`/story/${id.split('.')[0]}/#${id}`);
      } else await jump(page, id);
      const { isCurrent, isUnderRail } = await page.evaluate(placed, id);
      const show = await stageOf(page, id).getAttribute('data-show');
      seen.push({ id, show, isCurrent, isUnderRail });
    }
    expect(seen).toEqual(high.map(({ id, show }) => ({ id, show, isCurrent: true, isUnderRail: false })));
  });

test('a link within the page to a scene that was far brings the text of its step below the figure', async ({ tab: page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const seen = [];
  const far = ['turn.naloxone', 'toll.down', 'next.toll', 'parcels.hall'];
  for (const id of far) {
    await page.evaluate((to) => {
      location.hash = to;
    }, id);
    const { isCurrent, isUnderFigure, isUnderRail } = await page.evaluate(placed, id);
    seen.push({ id, isCurrent, isUnderFigure, isUnderRail });
  }
  expect(seen).toEqual(far.map((id) => ({ id, isCurrent: true, isUnderFigure: false, isUnderRail: false })));
});

test('a reader who wants less motion and still scrolls sees each step drawn at once', async ({ tab: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/?read=scroll#${deaths[0]!.id}`);
  await expectDrawn(page, deaths[0]!);
  const moved = await page.evaluate(async (id) => {
    const seen: boolean[] = [];
    const svg = document.getElementById(id)!.closest('.scene')!.querySelector('svg.is-wide')!;
    new MutationObserver(() => seen.push(svg.querySelector('[opacity]') !== null)).observe(svg, {
      subtree: true,
      attributes: true,
      childList: true,
    });
    document.getElementById(id)!.scrollIntoView({ behavior: 'instant' });
    await new Promise((done) => addEventListener('scrollend', () => requestAnimationFrame(done), { once: true }));
    return seen.some(Boolean);
  }, deaths[2]!.id);
  expect(moved).toBe(false);
  await expectDrawn(page, deaths[2]!);
});

test('a step that keeps the picture of the step before points at marks of it, and the others recede until the reader goes on', async ({
  tab: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const seen = (id: string) =>
    page.evaluate((wanted) => {
      const step = document.getElementById(wanted)!;
      const chart = step.closest('.scene')!.querySelector('.stage svg.is-wide')!;
      return [...chart.querySelectorAll('.dot')].map(
        (dot) => `${dot.getAttribute('data-key')} ${getComputedStyle(dot).fillOpacity}`,
      );
    }, id);
  const goTo = async (id: string) => {
    await jump(page, id);
    await expect(page.locator('.scene', { has: page.locator(`[id="${id}"]`) })).toHaveAttribute('data-step', id);
  };
  await page.goto('/story/talks-2024/?read=scroll#talks-2024.beijing');
  expect(await seen('talks-2024.beijing')).toEqual(
    expect.arrayContaining(['hexagon-link-makers 1', 'place-wuhan 1', 'hexagon-link-toll 0.25']),
  );
  await goTo('talks-2024.washington');
  expect(await seen('talks-2024.washington')).toEqual(
    expect.arrayContaining(['hexagon-link-makers 0.25', 'place-wuhan 0.25', 'hexagon-link-toll 1']),
  );
  await goTo('talks-2024.chain');
  expect((await seen('talks-2024.chain')).filter((one) => !one.endsWith(' 1'))).toEqual([]);
  await page.goto('/story/turn/?read=plain#turn.naloxone');
  expect((await seen('turn.naloxone')).filter((one) => !one.endsWith(' 1'))).toEqual([]);
});

test('if the drawing code cannot be loaded every picture of a scene stands with its step', async ({ tab: page }) => {
  await page.route('**/_astro/toll*.js', (route) => route.abort());
  await page.goto(`/#${deaths[1]!.id}`);
  const scene = page.locator('.scene', { has: page.locator(`[id="${deaths[1]!.id}"]`) });
  await expect(scene).toHaveClass(/is-flat/);
  // The step's picture stands above it already when it is that of the step before.
  const other = deaths.find(({ show }) => show !== deaths[0]!.show)!;
  await expect(page.locator(`[id="${other.id}"] .still`)).toBeVisible();
  await expect(scene.locator('.stage svg.chart:visible')).toHaveCount(1);
  await expect(scene.locator('.head.is-on .figure-title')).toHaveText(picture(deaths[0]!.show, 'en').title);
});

test('a reader who lands on a step never sees another step’s picture under its title', async ({ tab: page }) => {
  const step = deaths[4]!;
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route('**/_astro/toll*.js', (route) => held.then(() => route.continue()));
  await page.goto(`/#${step.id}`);
  const stage = stageOf(page, step.id);
  await expect(stage.locator('.head.is-on .figure-title')).toHaveText(picture(step.show, 'en').title);
  await expect(stage.locator('.picture')).toHaveCSS('visibility', 'hidden');
  release();
  await expectDrawn(page, step);
  await expect(stage.locator('.picture')).toHaveCSS('visibility', 'visible');
});

test.describe('without JavaScript', () => {
  test('every step shows its picture and its text at 320, 360 and 1280 px', async ({ plainTab: page }) => {
    for (const width of [360, 320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      if (width === 360) await page.goto('/');
      await expect(page.locator('.scene .stage svg.chart:visible'), `${width} px`).toHaveCount(
        await page.locator('.scene').count(),
      );
      const unseen = await page.locator('.step').evaluateAll((all) =>
        all
          .filter((step) => {
            step.scrollIntoView({ block: 'nearest' });
            const card = step.querySelector('.card')!;
            return !(card.clientHeight > 0 && card.checkVisibility({ visibilityProperty: true }));
          })
          .map(({ id }) => id),
      );
      expect(unseen, `${width} px`).toEqual([]);
      const stills = page.locator('.still:not(.is-same) img');
      await expect(stills).toHaveCount(written.reduce((sum, one) => sum + one.stills, 0));
      // They load when they come near: the first that is not there yet is gone to, until all are.
      await expect
        .poll(
          () =>
            stills.evaluateAll((all) => {
              const missing = (all as HTMLImageElement[]).filter((img) => !(img.complete && img.naturalWidth > 0));
              missing[0]?.scrollIntoView();
              return missing.map((img) => img.currentSrc || img.src);
            }),
          { intervals: [30], timeout: 30_000, message: `${width} px` },
        )
        .toEqual([]);
    }
  });

  test('a figure in the prose is a link to its line of the ledger', async ({ plainTab: page }) => {
    await page.goto('/');
    const link = page.locator('.card a.fact').first();
    const to = await link.getAttribute('href');
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${to!.replace(/[.#]/g, '\\$&')}$`));
    await expect(page.locator(`[id="${to!.split('#')[1]}"]`)).toBeVisible();
  });
});

test('a reader of the whole story breaks no policy and asks no foreign host; scrolling brings no picture of a step and the scripts that the budget counts for it, and of what a reader opens only the line that waits to be drawn', async ({
  page,
  baseURL,
}) => {
  const [asked, scripts, problems] = [[] as string[], new Set<string>(), [] as string[]];
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname.slice(1));
  });
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('/');
  const met = await page.evaluate(
    walk,
    steps.map(({ id }) => id),
  );
  expect(met).toEqual(steps.map(({ id, show }) => ({ id, show, isCurrent: true, isInSight: true })));
  expect(asked.filter((url) => /\/charts\/.*\.svg$|(explore|details)\.json/.test(url))).toEqual([]);
  const [opened, scrolled] = [true, false].map((isOpened) => [...scripts].filter((file) => file.includes('/open/') === isOpened));
  expect(opened!.map((file) => file.split('.')[0])).toEqual(['_astro/open/draw']);
  expect(scrolled!.sort()).toEqual([...storyScripts(openSite('dist', process.env['BASE_PATH'])).scrolled].sort());
  // The first figure of each step is opened and closed again.
  const cards = await page.evaluate(
    async (ids) => {
      const without: string[] = [];
      for (const id of ids) {
        const fact = document.getElementById(id)!.querySelector<HTMLElement>('a.fact');
        if (!fact) continue;
        fact.focus();
        fact.click();
        const card = () => document.querySelectorAll<HTMLElement>('.fact-card:popover-open');
        const end = performance.now() + 10_000;
        while (card().length !== 1 && performance.now() < end) await new Promise(requestAnimationFrame);
        if (card().length !== 1) without.push(id);
        for (const one of card()) one.hidePopover();
      }
      return { without, count: ids.length };
    },
    steps.map(({ id }) => id),
  );
  expect(cards).toEqual({ without: [], count: steps.length });
  expect(problems).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
});

test('what answers a reader comes with the first touch of a figure', async ({ page }) => {
  const opened: string[] = [];
  page.on('request', (request) => request.url().includes('/open/') && opened.push(request.url()));
  await page.goto('/');
  const pad = page.locator('.hero-map .pad');
  await expect(pad).toHaveAttribute('role', 'slider');
  expect(opened).toEqual([]);
  await pad.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.hero-map .readout')).toBeVisible();
  expect(opened.length).toBeGreaterThan(0);
});

test('printing from scroll mode shows every step’s picture with its text', async ({ page }) => {
  const loaded = new Set<string>();
  page.on('requestfinished', (request) => loaded.add(new URL(request.url()).pathname));
  await page.goto('/');
  await expect(page.locator('html')).toHaveClass(/is-told/);
  const files = (await page
    .locator('.still:not(.is-same) source')
    .evaluateAll((all) => all.map((one) => one.getAttribute('srcset')!))) as string[];
  expect(files.filter((file) => loaded.has(file))).toEqual([]);
  // The browser itself loads lazy images before it prints, and waits for them.
  await page.pdf({ format: 'A4' });
  const small = files.map((file) => file.replace('.svg', '.compact.svg'));
  expect(files.filter((file, i) => !loaded.has(file) && !loaded.has(small[i]!))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const isSeen = await page
    .locator('.still:not(.is-same) img')
    .evaluateAll((all) => all.map((img) => img.clientHeight > 0 && img.checkVisibility({ visibilityProperty: true })));
  expect(isSeen).toEqual(files.map(() => true));
  await expect(page.locator('.scene .stage svg.chart:visible')).toHaveCount(await page.locator('.scene').count());
});

test('the chain rail says where the reader is', async ({ tab: page }) => {
  await page.goto('/#toll.all');
  await expect(page.locator('.rail li.is-here')).toHaveAttribute('data-link', 'toll');
  await jump(page, 'switch.parcels');
  await expect(page.locator('.rail li.is-here')).toHaveAttribute('data-link', 'makers');
  await expect(page.locator('.rail li.is-filled')).toHaveCount(2);
});
