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
  const stage = element.querySelector<HTMLElement>('.stage')!;
  return { element, figure: new LiveFigure(stage), steps: [...element.querySelectorAll<HTMLElement>('.step')] };
}

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
    const shown = shownSteps(scenes.map((scene) => scene.steps.map(topOf)), line);
    for (const [i, scene] of scenes.entries()) {
      const step = scene.steps[shown[i]!]!;
      void scene.figure.show(step.dataset['show']!, landed ? undefined : 0);
      scene.element.dataset['step'] = step.id;
      for (const one of scene.steps) one.classList.toggle('is-current', one === step);
    }
    const passed = steps[stepAt(steps.map(topOf), line)];
    if (passed !== current || !landed) {
      current = passed;
      fillRail(current);
    }
    // Only after the first look: the fragment of the address must have brought the reader to its step.
    if (landed) keep();
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((one) => one.isIntersecting)) {
        near.unobserve(entry.target);
        const scene = scenes.find((one) => one.element === entry.target)!;
        scene.figure.wake().then(
          () => scene.element.classList.remove('is-waiting'),
          () => flatten(scene),
        );
      }
    },
    { rootMargin: '100% 0%' },
  );
  for (const { element } of scenes) {
    const measure = () => element.style.setProperty('--stage-height', `${element.querySelector<HTMLElement>('.stage')!.offsetHeight}px`);
    new ResizeObserver(measure).observe(element.querySelector('.stage')!);
    near.observe(element);
  }
  watchSteps(steps, read);
  read();
  landed = true;
  document.documentElement.classList.add('is-told');
}
