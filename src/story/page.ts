import { LiveFigure } from './figure.ts';
import { shownSteps, stepAt } from './position.ts';
import { fillRail } from './rail.ts';
import { lineShare, watchSteps } from './scroll.ts';

interface Scene {
  readonly element: HTMLElement;
  readonly figure: LiveFigure;
  readonly steps: readonly HTMLElement[];
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

function sceneOf(element: HTMLElement): Scene {
  return { element, figure: new LiveFigure(stageOf(element)), steps: [...element.querySelectorAll<HTMLElement>('.step')] };
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

/** Makes the scenes of a page follow the reader; the position alone decides what each of them shows. */
export function tellStory(): void {
  const scenes = [...document.querySelectorAll<HTMLElement>('.scene')].map(sceneOf);
  if (scenes.length === 0) return;
  const steps = scenes.flatMap((scene) => scene.steps) as HTMLElement[];
  let height = innerHeight;
  let width = innerWidth;
  let current: HTMLElement | undefined;
  const keep = keepAddress(() => current);
  let landed = false;

  const read = () => {
    if (innerWidth !== width) [width, height] = [innerWidth, innerHeight];
    const line = lineShare(width) * height;
    const shown = shownSteps(
      scenes.map((scene) => scene.steps.map(topOf)),
      line,
    );
    for (const [i, scene] of scenes.entries()) {
      const step = scene.steps[shown[i]!]!;
      void scene.figure.show(step.dataset['show']!, landed ? undefined : 0);
      scene.element.dataset['step'] = step.id;
      for (const one of scene.steps) one.classList.toggle('is-current', one === step);
    }
    const passed = steps[stepAt(steps.map(topOf), line)];
    current = passed;
    fillRail(current);
    // Only after the first look: the fragment of the address must have brought the reader to its step.
    if (landed) keep();
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((one) => one.isIntersecting)) {
        near.unobserve(entry.target);
        const scene = scenes.find((one) => one.element === entry.target)!;
        scene.figure.wake().catch(() => flatten(scene));
      }
    },
    { rootMargin: '100% 0%' },
  );
  for (const { element } of scenes) {
    new ResizeObserver(() => measure(element)).observe(stageOf(element));
    near.observe(element);
  }
  // The browser went to the address before the figure's height was known: go there again, before the first paint.
  const target = location.hash && steps.find(({ id }) => `#${id}` === location.hash);
  if (target) {
    for (const { element } of scenes) measure(element);
    target.scrollIntoView({ behavior: 'instant', block: 'start' });
  }
  watchSteps(steps, read);
  read();
  landed = true;
  document.documentElement.classList.add('is-told');
}
