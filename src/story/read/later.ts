import { wakeDrawing } from '../draw.ts';
import { offerExplore } from '../explore.ts';
import type { Story } from '../page.ts';
import { switchReading } from './switch.ts';

/** What a press on a thing of the page brings; until then none of it is loaded. */
const openers: Readonly<Record<string, (opener: HTMLElement) => Promise<void>>> = {
  '.enlarge': (opener) => import('./large.ts').then((large) => large.enlarge(opener)),
  '.step-quote': (opener) => import('./quote.ts').then((quote) => quote.quoteFrom(opener)),
};

/** Makes a page answer what its reader may ask for once the story stands: another reading, a line to draw, a chart to explore, a picture opened large, a sentence to quote. */
export function answer(story: Story | undefined): void {
  if (story) switchReading(story);
  wakeDrawing();
  offerExplore();
  document.addEventListener('click', ({ target }) => {
    for (const [what, open] of Object.entries(openers)) {
      const opener = (target as Element).closest<HTMLElement>(what);
      // A failed download leaves the page as it is: the picture and the address of the step are there all the same.
      if (opener) open(opener).catch(() => {});
    }
  });
  document.documentElement.classList.add('is-ready');
}
