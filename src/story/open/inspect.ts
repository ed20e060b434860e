import type { Spot } from '../../charts/chart.ts';
import type { Live, Said } from '../live.ts';
import { openPad } from '../pad.ts';
import { nearestSpot, stepSpot } from './nearest.ts';

const seenSvg = (figure: Element) =>
  [...figure.querySelectorAll<SVGSVGElement>('svg.chart')].find((svg) => svg.getBoundingClientRect().width > 0);

/**
 * Lets pointer, finger and arrow keys ask the picture for its values. The readout stands outside the svg, so that the
 * svg stays exactly what the build wrote; for a screen reader it is a slider that says each value. A press or Enter on a
 * value chooses it.
 */
export function inspectable(
  figure: HTMLElement,
  live: Live,
  said: Said,
  choose: (spot: Spot) => void = () => {},
): { hide: () => void } {
  const pad = openPad(figure);
  const data = live.learn(said);
  const card = figure.querySelector<HTMLElement>('.readout')!;
  const ring = figure.querySelector<HTMLElement>('.ring')!;
  let at = -1;
  const view = () => {
    const svg = seenSvg(figure);
    if (!svg) return undefined;
    const name = svg.classList.contains('is-wide') ? 'wide' : 'compact';
    const { width: units } = svg.viewBox.baseVal;
    return { svg, name, units, spots: said.inspect(data, live.view(), live.frame(name)) } as const;
  };
  const hide = () => {
    at = -1;
    card.hidden = ring.hidden = true;
  };
  const put = (index: number) => {
    const now = view();
    const spot = now?.spots[index];
    if (!now || !spot) return hide();
    at = index;
    card.replaceChildren(
      ...[spot.title, ...spot.lines].map((words, i) =>
        Object.assign(document.createElement(i ? 'span' : 'b'), { textContent: words }),
      ),
    );
    card.hidden = ring.hidden = false;
    const box = now.svg.getBoundingClientRect();
    const home = pad.getBoundingClientRect();
    const scale = box.width / now.units;
    const x = box.left - home.left + spot.x * scale;
    const y = box.top - home.top + spot.y * scale;
    ring.style.transform = `translate(${x}px, ${y}px)`;
    const left = Math.min(Math.max(0, x - card.offsetWidth / 2), home.width - card.offsetWidth);
    const above = y - card.offsetHeight - 14;
    card.style.transform = `translate(${left}px, ${above < 0 ? y + 14 : above}px)`;
    pad.setAttribute('aria-valuenow', String(index + 1));
    pad.setAttribute('aria-valuemax', String(now.spots.length));
    pad.setAttribute('aria-valuetext', [spot.title, ...spot.lines].join('. '));
  };
  const point = (event: PointerEvent) => {
    const now = view();
    if (!now) return;
    const box = now.svg.getBoundingClientRect();
    const scale = now.units / box.width;
    put(nearestSpot(now.spots, { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }, said.nearest));
  };
  pad.setAttribute('aria-valuemax', String(view()?.spots.length ?? 1));
  const press = () => {
    const spot = view()?.spots[at];
    if (spot) choose(spot);
  };
  pad.addEventListener('click', press);
  pad.addEventListener('pointermove', point);
  pad.addEventListener('pointerdown', point);
  pad.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hide());
  pad.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return hide();
    if (event.key === 'Enter') return press();
    const to = stepSpot(event.key, at, view()?.spots.length ?? 0);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    put(to);
  });
  pad.addEventListener('blur', hide);
  return { hide };
}
