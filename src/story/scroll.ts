import scrollama from 'scrollama';

/** From this width on the text stands beside the figure; below it the text passes under the figure. */
const BESIDE = 1000;

/** The line that a step's top passes to become the current one, as a share of the window's height. */
export const lineShare = (width: number): 0.6 | 0.8 => (width >= BESIDE ? 0.6 : 0.8);

/**
 * Calls back whenever the current step may have changed. Scrollama says that something changed; where we are is read
 * from the page: its events alone would leave the figure on the last step entered when the reader jumps past several.
 */
export function watchSteps(steps: HTMLElement[], changed: () => void): void {
  let width = 0;
  let watcher: ReturnType<typeof scrollama> | undefined;
  const set = () => {
    // A phone's address bar changes the height while scrolling: only a new width is a new layout.
    if (innerWidth === width) return;
    width = innerWidth;
    watcher?.destroy();
    watcher = scrollama();
    watcher
      .setup({ step: steps, offset: lineShare(width) })
      .onStepEnter(changed)
      .onStepExit(changed);
    changed();
  };
  set();
  addEventListener('resize', set);
  for (const event of ['scrollend', 'hashchange', 'pageshow', 'load']) addEventListener(event, changed);
}
