import { greetings, heard, isDeaf, leaving, type Message, measured, opened, type Turn } from './protocol.ts';
import { wakeWith } from './wake.ts';

const root = document.documentElement;
const host = window.parent;
const fit = root.dataset;
let known = opened(location.href);
let wait = 0;
let deafMs = 1500;

function say(messages: readonly Message[]): void {
  for (const message of messages) host.postMessage(message, '*');
}

function turn([next, messages]: Turn): void {
  const grew = next.told !== known.told;
  known = next;
  say(messages);
  if (grew) listen(1500);
}

/** The size of the whole picture, also while it is shown in a box that is too small for it. */
function size(): DOMRect {
  const was = fit['fit'];
  if (was !== 'box') return document.body.getBoundingClientRect();
  const { scrollTop } = document.body;
  fit['fit'] = 'host';
  const rect = document.body.getBoundingClientRect();
  fit['fit'] = was;
  document.body.scrollTop = scrollTop;
  return rect;
}

const tell = (again: boolean): void => turn(measured(known, size(), again));

/** Gives the host a while to act on a height; then takes the box as it is, and asks a few times more, ever more rarely. */
function listen(ms: number): void {
  clearTimeout(wait);
  deafMs = ms;
  wait = window.setTimeout(settle, ms);
}

function settle(): void {
  const box = { width: innerWidth, height: innerHeight };
  // A page in a hidden tab may not have acted yet; it is asked again once it is seen.
  if (document.hidden || !known.told) return;
  if (!isDeaf(known, box)) return;
  fit['fit'] = 'box';
  const later = deafMs * 2;
  if (later > 30_000) return;
  // Told without measuring anew, which would move a reader who has scrolled to the end.
  turn(measured(known, known.told, true));
  listen(later);
}

/** A host that acts late: the picture has its room, and needs the box no more. */
function resized(): void {
  if (known.told && innerHeight >= known.told.height - 2) fit['fit'] = 'host';
  tell(false);
}

function start(): void {
  const again = () => tell(true);
  const first = new IntersectionObserver((entries) => {
    if (!entries.some((one) => one.isIntersecting)) return;
    first.disconnect();
    again();
  });
  const greet = () => {
    say(greetings(known));
    again();
  };
  greet();
  new ResizeObserver(() => tell(false)).observe(document.body);
  first.observe(document.body);
  document.fonts.ready.then(() => tell(false));
  addEventListener('load', greet);
  // At first it comes with the load; later it says that the page was kept and is back.
  addEventListener('pageshow', ({ persisted }) => persisted && again());
  addEventListener('resize', resized);
  document.addEventListener('visibilitychange', again);
  addEventListener('hashchange', () => {
    known = opened(location.href, known);
    again();
  });
  addEventListener('message', ({ source, data }) => {
    if (source === host) turn(heard(known, data));
  });
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    const home = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    if (self.origin !== 'null' || !link || !link.href || !home) return;
    const messages = leaving(known, link.href, home.href);
    if (messages.length) event.preventDefault();
    say(messages);
  });
}

if (host !== window) start();
wakeWith(document.querySelector<HTMLElement>('.figure')!);
