import { asksForHeight, heightMessages, readQuery } from './protocol.ts';

const query = readQuery(location.search);
const figure = document.querySelector<HTMLElement>('.figure')!;
let told = 0;

function tell(again: boolean): void {
  const { width, height } = document.body.getBoundingClientRect();
  // A hidden tab has no width: its height means nothing to the host.
  if (window.parent === window || width === 0 || (height === told && !again)) return;
  told = height;
  for (const message of heightMessages(height, query)) window.parent.postMessage(message, '*');
}

new ResizeObserver(() => tell(false)).observe(document.body);
addEventListener('load', () => tell(true));
addEventListener('message', ({ source, data }) => {
  if (source === window.parent && asksForHeight(data, query)) tell(true);
});

/** A frozen picture names no code: it stays as it was published. */
function wakeWith(code: string): void {
  const wake = () => {
    near.disconnect();
    for (const name of wakers) removeEventListener(name, wake);
    import(/* @vite-ignore */ code).catch(() => {
      // The picture that is in the page stays: it is complete without the code.
    });
  };
  const wakers = ['pointerdown', 'pointerover', 'keydown'];
  const near = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && wake(), { rootMargin: '25%' });
  near.observe(figure);
  for (const name of wakers) addEventListener(name, wake, { passive: true });
}

const { code } = figure.dataset;
if (code) wakeWith(code);
