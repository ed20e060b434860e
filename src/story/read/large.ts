import { copyPicture } from './copy-picture.ts';
import { handled } from './hands.ts';
import { kept, type View, zoomed } from './view.ts';

/** The wide picture as the figure shows it now, or its file where the figure paints on a canvas. Names of patterns are made its own. */
function pictureOf(figure: HTMLElement, address: string): { element: HTMLElement | SVGElement; width: number; height: number } {
  const svg = figure.querySelector<SVGSVGElement>('svg.chart.is-wide')!;
  const { width, height } = svg.viewBox.baseVal;
  if (figure.querySelector('canvas')) {
    const alt = svg.getAttribute('aria-label') ?? '';
    const src = figure.querySelector<HTMLElement>('.enlarge')!.dataset['kit']!.replace('*', address);
    return { element: Object.assign(new Image(), { alt, src: `${src}outlined.svg` }), width, height };
  }
  figure.dispatchEvent(new Event('beforeprint'));
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const scope = `${figure.dataset['scope']}-wide`;
  copy.innerHTML = copy.innerHTML.replaceAll(scope, `${scope}-large`);
  return { element: copy, width, height };
}

/** Opens a figure's picture in a window of its own, at its full size: pinched, drawn, wheeled, by buttons and by keys. */
export function enlarge(opener: HTMLElement): void {
  const figure = opener.closest<HTMLElement>('.figure')!;
  const address = figure.dataset['show']!;
  const template = document.getElementById('large') as HTMLTemplateElement;
  const dialog = (template.content.cloneNode(true) as DocumentFragment).querySelector('dialog')!;
  const stage = dialog.querySelector<HTMLElement>('.large-stage')!;
  const { element, ...size } = pictureOf(figure, address);
  dialog.ariaLabel = figure.querySelector('.head.is-on .figure-title')?.textContent ?? '';
  dialog.querySelector('.large-title')!.textContent = dialog.ariaLabel;
  stage.append(element);
  element.style.width = `${size.width}px`;
  element.style.height = `${size.height}px`;
  document.body.append(dialog);
  dialog.showModal();

  const room = () => ({ width: stage.clientWidth, height: stage.clientHeight });
  let view: View = { scale: 1, x: 0, y: 0 };
  const put = (next: View) => {
    view = kept(next, size, room());
    element.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  };
  const middle = () => ({ x: stage.clientWidth / 2, y: stage.clientHeight / 2 });
  const zoom = (by: number, at = middle()) => put(zoomed(view, by, at));
  const move = (x: number, y: number) => put({ ...view, x: view.x + x, y: view.y + y });
  const whole = () => put({ scale: 0, x: 0, y: 0 });
  // At its full size at least, so that its words are read; where more fits, larger. What is wider than the window shows its middle.
  whole();
  if (view.scale < 1) zoom(1 / view.scale);

  handled(stage, { zoom, move });
  const acts: Readonly<Record<string, () => void>> = {
    in: () => zoom(1.5),
    out: () => zoom(1 / 1.5),
    whole,
    close: () => dialog.close(),
  };
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    '+': acts['in'],
    '=': acts['in'],
    '-': acts['out'],
    '0': whole,
    ArrowLeft: () => move(60, 0),
    ArrowRight: () => move(-60, 0),
    ArrowUp: () => move(0, 60),
    ArrowDown: () => move(0, -60),
  };
  for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-act]'))
    button.addEventListener('click', () => acts[button.dataset['act']!]?.());
  dialog.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  const kit = opener.dataset['kit']!.replace('*', address);
  copyPicture(dialog, kit, address);
  const again = () => put(view);
  addEventListener('resize', again);
  dialog.addEventListener('close', () => {
    removeEventListener('resize', again);
    dialog.remove();
    opener.focus({ preventScroll: true });
  });
}
