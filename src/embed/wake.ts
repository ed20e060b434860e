/** Loads the drawing code of a figure when the reader comes near it or touches it. A frozen picture names no code: it stays as it was published. */
export function wakeWith(figure: HTMLElement): void {
  const { code } = figure.dataset;
  if (!code) return;
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
