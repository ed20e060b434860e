/** Whether the text stands beside the figure in a window of this width; in a narrower one it passes under the figure. */
export const isBeside = (width: number): boolean => width >= 1000;

/** The line that a step's top passes to become the current one, in pixels of a window of this size. */
export const lineIn = (width: number, height: number): number => Math.round(height * (isBeside(width) ? 0.6 : 0.8));

/**
 * Calls back whenever the current step may have changed: when the top of a step passes the line, and when the browser has moved
 * the reader by itself. It only says that something changed; where the reader is is read from the page, so that a jump past
 * several steps at once ends where it should.
 */
export function watchSteps(steps: readonly HTMLElement[], changed: () => void): void {
  let width = 0;
  let watcher: IntersectionObserver | undefined;
  const set = () => {
    // A phone's address bar changes the height while scrolling: only a new width is a new layout.
    if (innerWidth === width) return;
    width = innerWidth;
    watcher?.disconnect();
    // Everything below the line: a step is in it whole until its top passes the line.
    const margins = `${-lineIn(width, innerHeight)}px 0px 1000000px`;
    watcher = new IntersectionObserver(changed, { rootMargin: margins, threshold: 1 });
    for (const step of steps) watcher.observe(step);
    changed();
  };
  set();
  addEventListener('resize', set);
  for (const event of ['hashchange', 'pageshow', 'load']) addEventListener(event, changed);
  // A script that scrolls ends its scroll at every frame: only the last end counts.
  let rest: ReturnType<typeof setTimeout>;
  addEventListener('scrollend', () => {
    clearTimeout(rest);
    rest = setTimeout(changed, 50);
  });
}
