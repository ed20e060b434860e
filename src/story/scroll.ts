/** Whether the text stands beside the figure in a window of this width; in a narrower one it passes under the figure. */
export const isBeside = (width: number): boolean => width >= 1000;

/** The line that a step's top passes to become the current one, in pixels of a window of this size. */
export const lineIn = (width: number, height: number): number => Math.round(height * (isBeside(width) ? 0.6 : 0.8));

/**
 * Calls back whenever the current step may have changed: when the top of a step passes the line, and when the browser has moved
 * the reader by itself. It only says that something changed; where the reader is is read from the page, so that a jump past
 * several steps at once ends where it should. A scene that is nearer than the height of the window comes near, at any width anew.
 */
export function watchSteps(scenes: readonly HTMLElement[], changed: () => void, comeNear: (scene: Element) => void): void {
  let width = 0;
  let watchers: IntersectionObserver[] = [];
  const set = () => {
    // A phone's address bar changes the height while scrolling: only a new width is a new layout.
    if (innerWidth === width) return;
    width = innerWidth;
    for (const one of watchers) one.disconnect();
    // Everything below the line: a step is in it whole until its top passes the line.
    const margins = `${-lineIn(width, innerHeight)}px 0px 1000000px`;
    const steps = new IntersectionObserver(changed, { rootMargin: margins, threshold: 1 });
    // In every frame of a scroll the browser asks about all that is watched: steps that are far away are not.
    const near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          for (const step of target.querySelectorAll('.step')) steps[isIntersecting ? 'observe' : 'unobserve'](step);
          if (isIntersecting) comeNear(target);
        }
      },
      { rootMargin: '100% 0%' },
    );
    for (const scene of scenes) near.observe(scene);
    watchers = [steps, near];
    changed();
  };
  set();
  addEventListener('resize', set);
  for (const event of ['hashchange', 'pageshow']) addEventListener(event, changed);
  // A script that scrolls ends its scroll at every frame: only the last end counts.
  let rest: ReturnType<typeof setTimeout>;
  addEventListener('scrollend', () => {
    clearTimeout(rest);
    rest = setTimeout(changed, 50);
  });
}
