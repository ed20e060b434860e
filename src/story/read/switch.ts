import type { Story } from '../page.ts';
import { announce } from './announce.ts';
import { asked, inForce, KEY, type Reading, STILL, TEXT } from './readings.ts';

const root = document.documentElement;

/** What the browser remembers, where it lets us. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** What a reading needs beyond the style sheets; without it the reader gets the plain one. */
const extras: Partial<Record<Reading, (story: Story) => Promise<void>>> = {
  steps: (story) => import('./steps.ts').then((slides) => slides.start(story)),
  print: () => import('./print.ts').then((paper) => paper.offer()),
};

/** Lets the reader change how the page is read, in place; the choice is remembered and stands in the address. */
export function switchReading(story: Story): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-read-to]')];
  let last: Reading | undefined;
  let chosen = asked(location.search, remembered());
  const put = (reading: Reading) => {
    if (reading === last) return;
    const isNew = root.dataset['read'] !== reading;
    last = reading;
    root.dataset['read'] = reading;
    for (const link of links) link.setAttribute('aria-current', String(link.dataset['readTo'] === reading));
    if (isNew) story.turn();
    extras[reading]?.(story).catch(() => put('plain'));
  };
  const follow = () => put(inForce(chosen, (media) => matchMedia(media).matches));
  for (const link of links)
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      const to = link.dataset['readTo']!;
      try {
        localStorage.setItem(KEY, to);
      } catch {
        // Blocked storage: the choice lasts as long as the page.
      }
      // The text has a page of its own, where the link leads.
      if (to === TEXT) return;
      event.preventDefault();
      chosen = to as Reading;
      history.replaceState(history.state, '', `?read=${chosen}${location.hash}`);
      follow();
    });
  matchMedia(STILL).addEventListener('change', follow);
  addEventListener('resize', follow);
  story.told.turned = follow;
  story.told.passed = (step) => {
    // Where every step has its own picture nothing changes beside the text.
    if (root.dataset['read'] === 'scroll' && !step?.closest('.is-flat')) announce(step);
  };
  follow();
}
