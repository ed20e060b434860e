import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { builtPages, openedPages, steps, themesOf } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and boolean attributes its own way; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // Marks carry their keys; long pictures are one line by design.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // The build's own inline code is named in the CSP by its hash; there is nothing to integrity-check elsewhere.
    'require-sri': 'off',
    // The class keeps a phone number on one line, which the rule cannot see in a style sheet; embed.spec.ts counts the lines.
    'tel-non-breaking': ['error', { ignoreClasses: ['phone'] }],
    // Addresses are ids: `toll.all` is one word everywhere, and HTML allows it.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('the site has its pages', () => {
  const paths = builtPages.map(({ path }) => path);
  for (const path of [
    '/',
    '/404.html',
    '/about/',
    '/method/',
    '/privacy/',
    '/contact/',
    '/terms/',
    '/accessibility/',
    '/help/',
    '/ledger/',
    '/sources/',
    '/corrections/',
    '/charts/',
    '/gallery/',
    '/story/toll/',
    '/story/switch/',
    '/charts/deaths/',
    '/embed/deaths.after-2019/',
  ]) {
    expect(paths).toContain(path);
  }
});

for (const page of builtPages) {
  test(`${page.path} is valid HTML`, async () => {
    const report = await validator.validateString(page.html, page.path);
    const errors = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(errors).toEqual([]);
  });
}

/** Hundreds of figures of the ledger come from one template: one of each shape and colour stays, by what it says and what it leads to. */
async function keepOneOfEachShape(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const seen = new Set<string>();
    for (const one of document.querySelectorAll('.ledger-fact')) {
      const parts = [...one.querySelectorAll('dt, p, time, .ledger-value')].map((part) =>
        part.tagName === 'DT' ? part.textContent : part.className,
      );
      const shape = [one.parentElement?.className, ...parts].join(' ');
      if (seen.has(shape)) one.remove();
      seen.add(shape);
    }
  });
}

/** One of the doctor's hosts shows a chart in a frame that forbids scripts, and the browser says that it did as told. */
const isMeant = (path: string, said: string) =>
  path === '/embed/doctor/hosts/noscript/' && /^Blocked script execution in '[^']+\/embed\/[a-z0-9.-]+\/'/.test(said);

/** Lays out what rests far from the reader, which would lie upon its neighbors where it is only measured. */
async function layOutAll(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** What axe objects to on a page, by its rules with these tags, or by these rules alone. */
async function objections(tab: Page, path: string, only?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page: tab });
  // The doctor frames pages of their own, each with its headings and landmarks: all of them are looked at where they stand alone.
  if (path === '/embed/doctor/') axe.exclude('.doctor-view');
  if (only) axe.withRules([...only]);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  const first = (nodes: (typeof violations)[number]['nodes']) => nodes.slice(0, 3).map(({ target }) => target.join(' '));
  return violations.map(({ id, nodes }) => `${id}: ${first(nodes).join(' | ')}`);
}

/** The rules that look at colours: what another theme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const page of openedPages) {
  test(`${page.path} has nothing that axe objects to in ${themesOf(page).join(' and ')}, breaks no policy and asks no foreign host`, async ({
    page: tab,
    baseURL,
  }) => {
    // The bibliography holds hundreds of entries, and axe looks at each of its elements.
    test.setTimeout(240_000);
    const foreign: string[] = [];
    const problems: string[] = [];
    tab.on(
      'request',
      (request) => request.url().startsWith(baseURL!) || request.url().startsWith('data:') || foreign.push(request.url()),
    );
    tab.on(
      'console',
      (message) =>
        message.type() === 'error' &&
        !/status of 404/.test(message.text()) &&
        !isMeant(page.path, message.text()) &&
        problems.push(message.text()),
    );
    tab.on('pageerror', (error) => problems.push(error.message));
    const [first, ...others] = themesOf(page);
    await tab.emulateMedia({ colorScheme: first!, reducedMotion: 'reduce' });
    await tab.goto(page.path);
    await expect(tab.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
    await keepOneOfEachShape(tab);
    await layOutAll(tab);
    // No checker runs inside a frame that forbids scripts, it would wait for ever: the frame's name is looked at here, the embed where it stands alone.
    const silent = tab.locator('iframe[sandbox]:not([sandbox*="allow-scripts"])');
    for (const frame of await silent.all()) await expect(frame).toHaveAttribute('title', /\S/);
    await silent.evaluateAll((frames) => {
      for (const frame of frames) frame.remove();
    });
    expect(await objections(tab, page.path)).toEqual([]);
    for (const colorScheme of others) {
      await tab.emulateMedia({ colorScheme });
      expect(await objections(tab, page.path, colourRules)).toEqual([]);
    }
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test('reading the whole story breaks no policy and asks no foreign host', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => request.url().startsWith(baseURL!) || foreign.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('/');
  for (const { id, show } of steps) {
    await page.evaluate((to) => document.getElementById(to)!.scrollIntoView({ behavior: 'instant' }), id);
    await expect(page.locator('.scene', { has: page.locator(`[id="${id}"]`) }).locator('.stage')).toHaveAttribute(
      'data-drawn',
      show,
    );
    const fact = page.locator(`[id="${id}"] a.fact`).first();
    if ((await fact.count()) === 0) continue;
    await fact.press('Enter');
    await expect(page.locator('.fact-card:popover-open')).toHaveCount(1);
    await page.keyboard.press('Escape');
  }
  expect(problems).toEqual([]);
  expect(foreign).toEqual([]);
});

test('every internal link leads to a page, and every fragment to an element on it', () => {
  const byPath = new Map(builtPages.map((page) => [page.path, page.html]));
  const has = (html: string, id: string) => html.includes(`id="${id}"`);
  const broken = builtPages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].flatMap(([, to]) => {
      const url = new URL(to!.replaceAll('&amp;', '&'), `http://localhost:4321${path}`);
      if (url.origin !== 'http://localhost:4321' || /\.\w+$/.test(url.pathname)) return [];
      const target = byPath.get(url.pathname);
      if (target === undefined) return [`${path} links to ${to}`];
      return url.hash && !has(target, decodeURIComponent(url.hash.slice(1)))
        ? [`${path} links to ${to}, and there is no such element`]
        : [];
    }),
  );
  expect(broken).toEqual([]);
});

test('every page that may be found by machines names an address that exists', () => {
  const paths = new Set(builtPages.map(({ path }) => path));
  const canonical = builtPages.flatMap(({ path, html }) =>
    [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, to]) => `${path} is known as ${new URL(to!).pathname}`),
  );
  expect(canonical.length).toBeGreaterThan(10);
  expect(canonical.filter((line) => !paths.has(line.split(' ').at(-1)!))).toEqual([]);
});

test('every link to a file of the site leads to a file', async ({ request }) => {
  // The kits have thousands of them.
  test.setTimeout(240_000);
  const files = new Set(
    builtPages.flatMap(({ html }) => [...html.matchAll(/(?:href|src|srcset)="(\/[^" ]+\.\w+)"/g)].map(([, to]) => to!)),
  );
  // Asked for without their bodies: a kit may weigh 30 MB.
  for (const file of files) expect((await request.head(file)).status(), file).toBe(200);
});

test('the sitemap lists pages that exist, and no page that asks not to be listed', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) {
    const page = builtPages.find((one) => one.path === path);
    expect(page, path).toBeDefined();
    expect(page!.html).not.toContain('content="noindex"');
  }
});

test('an address that does not exist gets the helpful page and says so to machines', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'All charts' })).toBeVisible();
});

test('the help line is on every page and every embed', () => {
  expect(builtPages.filter(({ html }) => !html.includes('class="help-line"')).map(({ path }) => path)).toEqual([]);
});

for (const width of [320, 2560]) {
  for (const path of [
    '/',
    '/charts/deaths/',
    '/charts/states/',
    '/ledger/',
    '/sources/',
    '/corrections/',
    '/method/',
    '/gallery/',
  ]) {
    test(`${path} needs no sideways scrolling at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}

for (const path of ['/', '/charts/deaths/', '/ledger/', '/404.html']) {
  test(`${path} bears words half as long again, as other languages have them, at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const longer = (word: string) =>
        word +
        [...word]
          .slice(0, Math.ceil(word.length / 2))
          .map((c) => (/[a-z]/.test(c) ? 'ñ' : c))
          .join('');
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('svg, script, style')) node.nodeValue = node.nodeValue!.replace(/[A-Za-z]{3,}/g, longer);
      }
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
