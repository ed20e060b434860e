import type { Story } from '../page.ts';
import { idIn } from '../position.ts';
import { announce } from './announce.ts';
import { askedBy } from './keys.ts';
import { type Slide, slideAt, slidesOf } from './slides.ts';
import { swiped } from './swipe.ts';

const root = document.documentElement;
let isRunning = false;

const named = (what: string) => document.querySelector<HTMLButtonElement>(`.slides-${what}`)!;

/** Shows a slide and nothing else of the page: its parts and what holds them. */
function only(main: Element, { parts }: Slide): void {
  for (const one of main.querySelectorAll('.is-slide')) one.classList.remove('is-slide');
  for (const part of parts)
    for (let one: Element | null = part; one && one !== main; one = one.parentElement) one.classList.add('is-slide');
}

/** Turns the page into slides, one step a screen, until another reading is chosen. */
export async function start(story: Story): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  const main = document.getElementById('main')!;
  const slides = slidesOf(main);
  const bar = named('bar');
  const place = named('at');
  let at = 0;

  const show = (to: number) => {
    at = Math.min(slides.length - 1, Math.max(0, to));
    const slide = slides[at]!;
    document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
    only(main, slide);
    main.scrollTop = 0;
    story.hold(slide.step);
    place.textContent = bar.dataset['at']!.replace('{at}', `${at + 1}`).replace('{count}', `${slides.length}`);
    named('back').setAttribute('aria-disabled', String(at === 0));
    named('on').setAttribute('aria-disabled', String(at === slides.length - 1));
    const heading = slide.parts[0]!.matches('h2, h3') ? slide.parts[0] : slide.parts[0]!.querySelector('h1, h2, h3');
    announce(slide.step, [place.textContent, slide.step ? '' : heading?.textContent].filter(Boolean).join('. '));
    const { id } = slides.slice(0, at + 1).findLast((one) => one.id) ?? slide;
    history.replaceState(history.state, '', `?read=steps${at && id ? `#${id}` : ''}`);
  };
  const scrolled = (way: 1 | -1) => {
    const room = way > 0 ? main.scrollHeight - main.clientHeight - main.scrollTop : main.scrollTop;
    if (room > 2) main.scrollBy(0, way * main.clientHeight * 0.8);
    return room > 2;
  };
  const notes = () => named('notes').setAttribute('aria-pressed', String(root.classList.toggle('has-notes')));
  const addressed = () => slideAt(slides, idIn(location.hash));

  const control = new AbortController();
  const { signal } = control;
  named('back').addEventListener('click', () => show(at - 1), { signal });
  named('on').addEventListener('click', () => show(at + 1), { signal });
  named('notes').addEventListener('click', notes, { signal });
  const full = named('full');
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener(
    'click',
    () => void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(() => {}),
    { signal },
  );
  document.addEventListener(
    'fullscreenchange',
    () => full.setAttribute('aria-pressed', String(Boolean(document.fullscreenElement))),
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const ask = askedBy(event);
      if (!ask) return;
      event.preventDefault();
      if (ask === 'notes') return notes();
      if (ask === 'first' || ask === 'last') return show(ask === 'first' ? 0 : slides.length - 1);
      const way = ask === 'on' ? 1 : -1;
      if (/Left|Right/.test(event.key) || !scrolled(way)) show(at + way);
    },
    { signal },
  );
  swiped(main, (way) => show(at + way), signal);
  addEventListener('hashchange', () => addressed() >= 0 && show(addressed()), { signal });
  // A term's card stands where it is first used, which is another slide: it must not be hidden with it.
  for (const card of main.querySelectorAll('.term-card')) document.body.append(card);
  // The way to the next chapter stays in this reading.
  for (const link of main.querySelectorAll<HTMLAnchorElement>('[data-next]')) link.search = '?read=steps';

  const stays = new MutationObserver(() => {
    if (root.dataset['read'] === 'steps') return;
    stays.disconnect();
    control.abort();
    isRunning = false;
    for (const one of main.querySelectorAll('.is-slide')) one.classList.remove('is-slide');
    if (document.fullscreenElement) void document.exitFullscreen();
    if (at) slides[at]!.parts[0]!.scrollIntoView({ behavior: 'instant' });
    else scrollTo({ top: 0, behavior: 'instant' });
    story.hold(undefined);
  });
  stays.observe(root, { attributes: true, attributeFilter: ['data-read'] });

  const current = story.current();
  const first = location.hash && !current ? addressed() : slides.findIndex(({ step }) => step && step === current);
  show(first);
}
