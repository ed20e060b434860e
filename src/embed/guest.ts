import { greetings, heard, isDeaf, leaving, type Made, type Message, measured, opened, type Turn } from './protocol.ts';
import { wakeWith } from './wake.ts';

const root = document.documentElement;
const host = window.parent;
const fit = root.dataset;
/** How long a host has to act on a height that it was told. */
const patienceMs = 1500;
/** How much a picture may be narrowed before its letters are too small to read: what is lower yet is scrolled. */
const narrowest = 0.85;
let known = opened(location.href);
let wait = 0;
let deafMs = patienceMs;

function say(messages: readonly Message[]): void {
  for (const message of messages) host.postMessage(message, '*');
}

function turn([next, messages]: Turn): void {
  const isTold = next.told !== known.told;
  known = next;
  say(messages);
  if (isTold) listen(patienceMs);
}

/** The size that something has when the host gives the picture its room, also while it does not. */
function sizeOf(element: Element): DOMRect {
  const was = fit['fit'];
  if (was === 'host') return element.getBoundingClientRect();
  const { scrollTop } = document.body;
  fit['fit'] = 'host';
  const rect = element.getBoundingClientRect();
  fit['fit'] = was;
  document.body.scrollTop = scrollTop;
  return rect;
}

const tell = (again: boolean): void => turn(measured(known, sizeOf(document.body), again));

const isTooLow = (): boolean => isDeaf(known, { width: innerWidth, height: innerHeight });

/** Gives the host a while to act on a height; then takes the box as it is, and asks a few times more, ever more rarely. */
function listen(ms: number): void {
  clearTimeout(wait);
  deafMs = ms;
  wait = window.setTimeout(settle, ms);
}

/** Makes do with a frame that is too low, or takes the room that the host gives. */
function makeDo(made: Made | undefined): void {
  fit['fit'] = made ?? 'host';
  known = { ...known, fit: made };
}

/** Fits the picture into a box that is a little too low for it; in one that is much too low the reader scrolls. */
function settle(): void {
  // A page in a hidden tab may not have acted yet; it is asked again once it is seen.
  if (document.hidden || !known.told || !isTooLow()) return;
  const shown = [...document.querySelectorAll('.chart')].find((one) => one.getClientRects().length);
  const { width, height } = sizeOf(shown ?? document.body);
  const left = 1 - (known.told.height - innerHeight) / height;
  root.style.setProperty('--room', `${Math.floor(width * left)}px`);
  makeDo(left < narrowest ? 'box' : 'snug');
  const later = deafMs * 2;
  if (later > 30_000) return;
  // Told without measuring anew, which would move a reader who has scrolled to the end.
  turn(measured(known, known.told, true));
  listen(later);
}

/** A host that acts late: the picture has its room, and needs the box no more. Or one that takes away the room that it gave. */
function resized(): void {
  if (known.told && innerHeight >= known.told.height - 2) makeDo(undefined);
  tell(false);
  if (isTooLow()) listen(patienceMs);
}

/** Opens a window of its own, where the host allows one. */
function opens(address: string): boolean {
  try {
    const opened = open(address, '_blank');
    if (opened) opened.opener = null;
    return Boolean(opened);
  } catch {
    return false;
  }
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
    if (!messages.length) return;
    event.preventDefault();
    if (!opens(link.href)) say(messages);
  });
}

if (host !== window) start();
wakeWith(document.querySelector<HTMLElement>('.figure')!);
