// Who flings past thirty embeds comes near each of them: only who stays is likely to want more than the picture.
const stayMs = 300;

/**
 * Loads the drawing code of a figure when the reader stays near it and the page has nothing else to do, or at once when the
 * reader touches it. A frozen picture names no code: it stays as it was published.
 */
export function wakeWith(figure: HTMLElement): void {
  const { code } = figure.dataset;
  if (!code) return;
  let stay = 0;
  const wake = () => {
    clearTimeout(stay);
    near.disconnect();
    for (const name of wakers) removeEventListener(name, wake);
    import(/* @vite-ignore */ code).catch(() => {
      // The picture that is in the page stays: it is complete without the code.
    });
  };
  const later = () => {
    // Safari has no idle callback, and a busy host never leaves one.
    if ('requestIdleCallback' in window) requestIdleCallback(wake, { timeout: 1000 });
    else wake();
  };
  const wakers = ['pointerdown', 'pointerover', 'keydown'];
  const near = new IntersectionObserver(
    (entries) => {
      clearTimeout(stay);
      if (entries.at(-1)!.isIntersecting) stay = window.setTimeout(later, stayMs);
    },
    { rootMargin: '25%' },
  );
  near.observe(figure);
  for (const name of wakers) addEventListener(name, wake, { passive: true });
}
