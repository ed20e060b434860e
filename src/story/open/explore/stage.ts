import type { AnyChart, AnyExplore, Frame, FrameName } from '../../../charts/chart.ts';
import { show } from '../../../render/dom.ts';
import { frameNames } from '../../../render/frame.ts';
import { watchFrames } from '../../frames.ts';
import { make } from './make.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The pictures of an explored chart: its own two frames, and two of the panel where there is one. Those that are seen are drawn, the others when they come into sight. */
export interface Stage {
  readonly draw: (data: object, state: unknown, ms: number) => void;
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
  let now: { data: object; state: unknown } | undefined;
  const all = [...svgs, ...panels].flatMap(({ svg, ...one }) => (svg ? [{ ...one, svg, shown: now }] : []));
  const paint = (ms: number, isAll: boolean) => {
    for (const one of all) {
      const { svg, own, draw, say, shown } = one;
      if (!now || shown === now || !(isAll || svg.getBoundingClientRect().width > 0)) continue;
      one.shown = now;
      show(svg, draw(now.data, now.state, own), ms);
      svg.setAttribute('aria-label', say(now.data, now.state, own));
    }
  };
  watchFrames(
    figure,
    all.map(({ svg }) => svg),
    (isAll) => paint(0, isAll),
  );
  return {
    draw(data, state, ms) {
      now = { data, state };
      paint(ms, false);
    },
  };
}
