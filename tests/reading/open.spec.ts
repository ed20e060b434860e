import { expect } from '@playwright/test';
import { keepOneOfEachShape, layOutAll, leaveOutMarks, objections, objectionsToColours } from './axe.ts';
import { openedPages, themesOf } from './site.ts';
import { test } from './tab.ts';

/** One of the doctor's hosts shows a chart in a frame that forbids scripts, and the browser says that it did as told. */
const isMeant = (path: string, said: string) =>
  path === '/embed/doctor/hosts/noscript/' && /^Blocked script execution in '[^']+\/embed\/[a-z0-9.-]+\/'/.test(said);

/** For the page itself: an embed is touched, so that it loads its drawing code, and is awake. */
async function woken(): Promise<boolean> {
  if (!document.querySelector('.figure[data-code]')) return true;
  dispatchEvent(new Event('pointerover'));
  const isAwake = () => document.querySelector('.pad[role=slider]') !== null;
  const end = performance.now() + 10_000;
  while (!isAwake() && performance.now() < end) await new Promise(requestAnimationFrame);
  return isAwake();
}

// The single files of the kits are looked at where kit.spec.ts opens them from a disk.
for (const page of openedPages.filter(({ path }) => !/^\/kit\/[^/]+\/embed\.html$/.test(path))) {
  test(`${page.path} has nothing that axe objects to in ${themesOf(page).join(' and ')}, breaks no policy and asks no foreign host`, async ({
    tab,
    baseURL,
  }) => {
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
    // In dark first: what is looked at in full is taken apart for it.
    const themes = themesOf(page);
    await tab.emulateMedia({ colorScheme: themes.at(-1)!, reducedMotion: 'reduce' });
    await tab.goto(new URL(page.path, baseURL).href);
    expect(await tab.evaluate(() => document.querySelectorAll('meta[http-equiv="content-security-policy"]').length)).toBe(1);
    expect(await tab.evaluate(woken), 'the embed wakes').toBe(true);
    await keepOneOfEachShape(tab);
    await layOutAll(tab);
    if (themes.includes('dark')) {
      expect(await objectionsToColours(tab), 'in dark').toEqual([]);
      await tab.emulateMedia({ colorScheme: 'light' });
    }
    await leaveOutMarks(tab);
    expect(await objections(tab), 'in light').toEqual([]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });
}
