/** Calls back once for each element that comes near the window: nearer than a margin, as an IntersectionObserver takes it. */
export function whenNear(elements: Iterable<Element>, rootMargin: string, come: (element: HTMLElement) => void): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        come(target as HTMLElement);
      }
    },
    { rootMargin },
  );
  for (const element of elements) near.observe(element);
}
