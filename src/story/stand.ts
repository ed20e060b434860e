import { LiveFigure } from './figure.ts';

/** Makes the figures that stand outside scenes answer the reader, each when it comes near; a failure leaves the picture as it is. */
export function wakeFigures(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        new LiveFigure(target as HTMLElement).wake().catch(() => {});
      }
    },
    { rootMargin: '25% 0%' },
  );
  for (const figure of document.querySelectorAll('.live .figure')) near.observe(figure);
}
