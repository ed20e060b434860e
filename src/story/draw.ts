/** Loads the scene in which a reader draws a line, when they come near it; if the code does not come, the answer stays. */
export function wakeDrawing(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        import('./open/draw.ts')
          .then(({ letDraw }) => letDraw(target as HTMLElement))
          .catch(() => target.classList.add('is-plain'));
      }
    },
    { rootMargin: '50% 0%' },
  );
  for (const section of document.querySelectorAll('.draw')) near.observe(section);
}
