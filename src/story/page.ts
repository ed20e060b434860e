import { LiveFigure } from './figure.ts';
import { idIn, shownSteps, stepAt } from './position.ts';
import { railOfPage } from './rail.ts';
import { isBeside, lineIn, watchSteps } from './scroll.ts';

interface Scene {
  readonly element: HTMLElement;
  readonly figure: LiveFigure;
  readonly steps: readonly HTMLElement[];
  /** The step that the scene shows by now. */
  at: HTMLElement | undefined;
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

function sceneOf(element: HTMLElement): Scene {
  return {
    element,
    figure: new LiveFigure(stageOf(element)),
    steps: [...element.querySelectorAll<HTMLElement>('.step')],
    at: undefined,
  };
}

/** The tops of a scene's steps. Where the line does not cross the scene they need no measuring: all have passed it, or none. */
function topsOf({ element, steps }: Scene, line: number): number[] {
  const { top, bottom } = element.getBoundingClientRect();
  return top > line ? [] : steps.map((step) => (bottom < line ? top : topOf(step)));
}

const stageOf = (scene: Element) => scene.querySelector<HTMLElement>('.stage')!;

/** Tells the style sheet how high the figure is, so that a step's address brings its text below it. */
const measure = (scene: HTMLElement) => scene.style.setProperty('--stage-height', `${stageOf(scene).offsetHeight}px`);

/** Gives the scene the layout of a page without scripts: every step with its own picture. */
const flatten = (scene: Scene) => scene.element.classList.add('is-flat');

/** Keeps the address of a settled step in the address bar, without a new entry in the history. */
function keepAddress(current: () => HTMLElement | undefined): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const id = current()?.id;
      const address = id ? `#${id}` : location.pathname + location.search;
      const foreign = location.hash && !location.hash.includes('.');
      if ((location.hash || '') !== (id ? address : '') && !(foreign && !id)) history.replaceState(history.state, '', address);
    }, 300);
  };
}

/** Words that an address quotes are brought to the middle of what the figure leaves free. Only the browser's own record still tells that there are any. */
function makeRoom(figure: HTMLElement): void {
  const { style } = document.documentElement;
  const [{ name } = { name: '' }] = performance.getEntriesByType('navigation');
  if (!name.includes(':~:') || getComputedStyle(figure).position !== 'sticky' || isBeside(innerWidth)) return;
  style.scrollPaddingTop = `${figure.offsetHeight}px`;
  for (const act of ['wheel', 'touchstart', 'keydown'])
    addEventListener(act, () => style.removeProperty('scroll-padding-top'), { once: true, passive: true });
}

/** What the readings of a page need of its story. */
export interface Story {
  /** The step where the reader is, if any. */
  readonly current: () => HTMLElement | undefined;
  /** Holds the story at a step, or at none, where the position on the page says nothing. */
  readonly hold: (step: HTMLElement | undefined) => void;
  /** Who wants to know that the window has another width, and that the reader has come to another step. */
  readonly told: { turned?: () => void; passed?: (step: HTMLElement | undefined) => void };
  /** The page is laid out anew: the reader stays at the same step. */
  readonly turn: () => void;
}

const isSlides = () => document.documentElement.dataset['read'] === 'steps';

/** Whether the figure stays beside the text, so that it shows the step that is read. */
const follows = ({ element }: Scene) =>
  document.documentElement.dataset['read'] === 'scroll' && !element.classList.contains('is-flat');

/** Makes the scenes of a page follow the reader; the position alone decides what each of them shows. */
export function tellStory(): Story | undefined {
  const scenes = [...document.querySelectorAll<HTMLElement>('.scene')].map(sceneOf);
  if (scenes.length === 0) return undefined;
  const steps = scenes.flatMap((scene) => scene.steps) as HTMLElement[];
  let height = innerHeight;
  let width = innerWidth;
  let current: HTMLElement | undefined;
  let held: HTMLElement | undefined;
  const told: Story['told'] = {};
  const rail = railOfPage();
  const keep = keepAddress(() => current);
  let landed = false;
  let [top, time] = [scrollY, performance.now()];

  /** Whether the reader flings past the text: since the last look faster than two pixels a millisecond, which nobody reads. */
  const isFlung = () => {
    const [fromTop, fromTime] = [top, time];
    [top, time] = [scrollY, performance.now()];
    return Math.abs(top - fromTop) > 2 * (time - fromTime);
  };

  const read = () => {
    if (innerWidth !== width) {
      [width, height] = [innerWidth, innerHeight];
      // A turned phone may get another reading: before the new layout says where the reader is, where the reader was still counts.
      told.turned?.();
    }
    const line = lineIn(width, height);
    const isAtOnce = isFlung() || !landed;
    // All that is measured is measured before anything is changed.
    const tops = scenes.map((scene) => topsOf(scene, line));
    const passedIn = shownSteps(tops, line);
    const isAmong = rail.isAmong();
    let last: HTMLElement | undefined;
    for (const [i, scene] of scenes.entries()) {
      if (stepAt(tops[i]!, line) >= 0) last = scene.steps[passedIn[i]!];
      // A figure that does not stay beside its text shows the first step, or the one that is held.
      const index = follows(scene) ? passedIn[i]! : Math.max(0, scene.steps.indexOf(held!));
      const step = scene.steps[index]!;
      if (scene.at === step) continue;
      void scene.figure.show(step.dataset['show']!, isAtOnce ? 0 : undefined);
      scene.element.dataset['step'] = step.id;
      scene.at?.classList.remove('is-current');
      step.classList.add('is-current');
      scene.at = step;
    }
    const passed = held ?? (isSlides() ? current : last);
    // Only after the first look: the fragment of the address must have brought the reader to its step.
    if (landed && !isSlides()) {
      keep();
      if (passed !== current) told.passed?.(passed);
    }
    current = passed;
    rail.fill(current, isAmong);
  };

  const elements = scenes.map(({ element }) => element);
  for (const element of elements) new ResizeObserver(() => measure(element)).observe(stageOf(element));
  const wake = (element: Element) => {
    const scene = scenes.find((one) => one.element === element)!;
    scene.figure.wake().catch(() => flatten(scene));
  };
  // The browser went to the address before the figure's height was known: go there again, before the first paint.
  const target = steps.find(({ id }) => id === idIn(location.hash));
  const goTo = (step: HTMLElement) => {
    const scene = step.closest<HTMLElement>('.scene')!;
    measure(scene);
    step.scrollIntoView({ behavior: 'instant', block: 'start' });
    return scene;
  };
  if (target) makeRoom(stageOf(goTo(target)));
  watchSteps(elements, read, wake);
  read();
  landed = true;
  document.documentElement.classList.add('is-told');
  return {
    told,
    current: () => current,
    hold(step) {
      held = step;
      read();
    },
    turn() {
      if (current) goTo(current);
      read();
    },
  };
}
