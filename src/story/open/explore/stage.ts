import type { AnyChart, AnyExplore, Frame, FrameName } from '../../../charts/chart.ts';
import { show } from '../../../render/dom.ts';
import { frameNames } from '../../../render/frame.ts';
import { make } from './make.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The pictures of an explored chart: its own two frames, and two of the panel where there is one. */
export interface Stage {
  readonly draw: (data: object, state: unknown, ms: number) => void;
}

interface Drawn {
  readonly svg: SVGSVGElement;
  readonly own: Frame;
  readonly draw: AnyChart['draw'];
  readonly say: AnyChart['describe'];
}

function panelSvg(chart: string, { width }: Frame, name: FrameName, height: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: `0 0 ${width} ${height}`, class: `chart chart-${chart} is-${name}`, role: 'img' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  return svg;
}

/** Takes over the pictures of a figure, and makes those of the panel in `room`. */
export function stageOf(
  figure: HTMLElement,
  {
    chart,
    explore,
    frame,
    room,
  }: {
    chart: Pick<AnyChart, 'id' | 'draw' | 'describe'>;
    explore: AnyExplore;
    frame: (name: FrameName) => Frame;
    room: HTMLElement;
  },
): Stage {
  const { panel } = explore;
  const svgs = frameNames.map((name) => ({
    svg: figure.querySelector<SVGSVGElement>(`.picture svg.is-${name}`),
    own: frame(name),
    draw: explore.draw ?? chart.draw,
    say: chart.describe,
  }));
  const panels = frameNames.flatMap((name) => {
    if (!panel) return [];
    const own = { ...frame(name), height: panel.heights[name], scope: `${frame(name).scope}-panel` };
    return [{ svg: panelSvg(chart.id, own, name, own.height), own, draw: panel.draw, say: panel.describe }];
  });
  if (panels.length > 0)
    room.append(
      make(
        'div',
        { class: 'explore-panel' },
        panels.map(({ svg }) => svg),
      ),
    );
  const all = [...svgs, ...panels].filter((one) => one.svg) as Drawn[];
  let now: [object, unknown];
  const stale = new Set<Drawn>();
  const put = (those: readonly Drawn[], ms: number) => {
    for (const one of those) {
      stale.delete(one);
      show(one.svg, one.draw(...now, one.own), ms);
      one.svg.setAttribute('aria-label', one.say(...now, one.own));
    }
  };
  // What is not seen is drawn when it comes into sight: a phone may be turned, and paper has another width.
  const putSeen = (ms = 0) =>
    put(
      [...stale].filter(({ svg }) => svg.getBoundingClientRect().width),
      ms,
    );
  const sizes = new ResizeObserver(() => putSeen());
  for (const { svg } of all) sizes.observe(svg);
  addEventListener('beforeprint', () => put([...stale], 0));
  return {
    draw(data, state, ms) {
      now = [data, state];
      for (const one of all) stale.add(one);
      putSeen(ms);
    },
  };
}
