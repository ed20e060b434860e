import { bring, type Payload, type Said } from '../story/live.ts';
import { motionMs } from '../story/motion.ts';
import { inspectable } from '../story/open/inspect.ts';
import { openSpot } from './open-spot.ts';
import { asked, by } from './step-to.ts';

/** Lets a reader step through the pictures of a chart: by button, by name, by arrow key. */
export function start(payload: Payload, said: Said): void {
  const figure = document.querySelector<HTMLElement>('.figure');
  const nav = figure?.querySelector<HTMLElement>('.steps');
  if (!figure || !nav) return;
  const live = bring(figure, payload);
  const { hide } = inspectable(figure, live, said, openSpot(figure));
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[data-state]')];
  const buttons = [...nav.querySelectorAll<HTMLButtonElement>('[data-by]')];
  const status = figure.querySelector<HTMLElement>('[role=status]')!;
  const states = links.map((link) => link.dataset['state']!);
  let at = 0;

  const show = (to: number, ms: number) => {
    at = to;
    const address = `${payload.drawing.id}.${states[at]}`;
    figure.dataset['show'] = address;
    hide();
    live.draw(states[at]!, ms);
    for (const head of figure.querySelectorAll<HTMLElement>('.head'))
      head.classList.toggle('is-on', head.dataset['for'] === address);
    for (const link of figure.querySelectorAll<HTMLAnchorElement>('a[data-href]'))
      link.href = link.dataset['href']!.replace('*', address);
    for (const link of links) link.setAttribute('aria-current', String(link === links[at]));
    // A button that is about to be off would lose the reader's place on the keyboard: it only says that it is.
    for (const button of buttons)
      button.setAttribute('aria-disabled', String(by(Number(button.dataset['by']), at, states.length) === at));
  };

  const step = (to: number) => {
    if (to === at) return;
    show(to, motionMs());
    status.textContent = links[at]!.dataset['said']!;
    try {
      const query = new URLSearchParams(location.search);
      query.set('state', states[at]!);
      history.replaceState(null, '', `?${query}${location.hash}`);
    } catch {
      // A frame without an origin may not change its address; the picture has changed all the same.
    }
  };

  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => step(by(Number(button.dataset['by']), at, states.length)));
  }
  for (const [i, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      step(i);
    });
  }
  nav.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: states.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    step(by(to - at, at, states.length));
    if (document.activeElement?.matches('a')) links[at]!.focus();
  });
  show(asked(location.search, states), 0);
}
