/** How a step stands once a reader has come to it. */
export interface Met {
  readonly id: string;
  readonly show: string | undefined;
  readonly isCurrent: boolean;
  readonly isInSight: boolean;
}

/** For the page itself: goes to steps one after the other, waits until the picture of each is drawn, and tells which it is and whether the step's text is in sight. */
export async function walk(ids: readonly string[]): Promise<Met[]> {
  const seen = [];
  for (const id of ids) {
    const step = document.getElementById(id)!;
    const stage = step.closest('.scene')!.querySelector<HTMLElement>('.stage')!;
    step.scrollIntoView({ behavior: 'instant' });
    const end = performance.now() + 10_000;
    const isCurrent = () => step.classList.contains('is-current');
    const isInSight = () => {
      const { top, bottom } = step.querySelector('.card')!.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && bottom > top;
    };
    const isThere = () => stage.dataset['drawn'] === step.dataset['show'] && isInSight() && isCurrent();
    while (!isThere() && performance.now() < end) await new Promise(requestAnimationFrame);
    seen.push({ id, show: stage.dataset['drawn'], isCurrent: isCurrent(), isInSight: isInSight() });
  }
  return seen;
}
