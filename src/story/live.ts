import type { AnyChart, Frame, Spot } from '../charts/chart.ts';
import type { Translate } from '../i18n/words.ts';
import { translator, type Words } from '../i18n/words.ts';
import { show } from '../render/dom.ts';
import { frameNames, frameOf } from '../render/frame.ts';

/** What a chart's module brings to the browser: the chart, the columns it draws, its words. */
export interface Payload {
  readonly chart: AnyChart;
  readonly data: unknown;
  readonly words: Words;
}

/** A figure whose pictures the browser can now draw. */
export interface Live {
  /** Draws a state in both frames; `ms` of motion in the one that is seen. An unknown state draws the default. */
  readonly draw: (state: string, ms: number) => void;
  readonly spots: (frame: 'compact' | 'wide') => readonly Spot[];
  readonly chart: AnyChart;
}

const svgOf = (figure: Element, name: string) => figure.querySelector<SVGSVGElement>(`svg.chart.is-${name}`);

/** Takes over the pictures that the build drew into a figure. */
export function bring(figure: HTMLElement, { chart, data, words }: Payload): Live {
  const lang = document.documentElement.lang || 'en';
  const t: Translate = translator(words, () => '');
  const scope = figure.dataset['scope'] ?? chart.id;
  const frames = frameNames.flatMap((name) => {
    const svg = svgOf(figure, name);
    return svg ? [{ name, svg, frame: frameOf(chart, name, { lang, scope, t }) }] : [];
  });
  let state = figure.dataset['show']?.split('.')[1] ?? '';
  const view = () => chart.states[state] ?? Object.values(chart.states)[0];
  return {
    chart,
    spots: (name) => chart.inspect(data, view(), frames.find((one) => one.name === name)?.frame as Frame),
    draw(next, ms) {
      state = next in chart.states ? next : Object.keys(chart.states)[0]!;
      for (const { svg, frame } of frames) {
        const seen = svg.getBoundingClientRect().width > 0;
        show(svg, chart.draw(data, view(), frame), seen ? ms : 0);
        svg.setAttribute('aria-label', chart.describe(data, view(), frame));
      }
    },
  };
}
