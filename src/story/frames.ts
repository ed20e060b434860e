/**
 * Calls back when frames of a figure are to be drawn: those that are seen when a size has changed (before it is painted), and
 * all of them when the page is printed or the figure is asked, by the same event, for the one that is not seen.
 */
export function watchFrames(figure: HTMLElement, svgs: Iterable<Element>, draw: (isAll: boolean) => void): void {
  const sizes = new ResizeObserver(() => draw(false));
  for (const svg of svgs) sizes.observe(svg);
  for (const target of [window, figure]) target.addEventListener('beforeprint', () => draw(true));
}
