import type { AnyDrawing, AnySaying, Frame, FrameName, Points } from '../charts/chart.ts';
import { translator, type Words } from '../i18n/words.ts';
import { show } from '../render/dom.ts';
import type { dotsUnder } from '../render/dots.ts';
import { frameNames, frameOf } from '../render/frame.ts';

/** What the browser needs to draw a chart: code, the columns and the words that it draws. */
export interface Payload {
  readonly drawing: AnyDrawing;
  readonly data: object;
  readonly words: Words;
  /** What paints points on a canvas, for a chart that has some. */
  readonly dots?: typeof dotsUnder;
}

/** What it needs to answer the reader, who may never ask: code, and the rest of the data and the words. */
export interface Said extends Pick<AnySaying, 'inspect' | 'nearest'> {
  readonly told: unknown;
  readonly words: Words;
}

/** A figure whose pictures the browser can now draw. */
export interface Live {
  readonly drawing: AnyDrawing;
  /** Draws a state in both frames; `ms` of motion in the one that is seen. An unknown state draws the default. */
  readonly draw: (state: string, ms: number) => void;
  /** Takes in what is told about the chart: from now on its words are known. Gives the data with it. */
  readonly learn: (said: Said) => object;
  /** The view that is drawn. */
  readonly view: () => unknown;
  readonly frame: (name: FrameName) => Frame;
  /** The points that are painted under a frame, for a chart that has some. */
  readonly points: (name: FrameName) => Points | undefined;
}

const svgOf = (figure: Element, name: string) => figure.querySelector<SVGSVGElement>(`svg.chart.is-${name}`);

/** Takes over the pictures that the build drew into a figure. */
export function bring(figure: HTMLElement, { drawing, data, words, dots }: Payload): Live {
  const lang = document.documentElement.lang || 'en';
  const known = { ...words };
  const t = translator(known, () => '');
  const scope = figure.dataset['scope'] ?? drawing.id;
  const frames = frameNames.map((name) => frameOf(drawing, name, { lang, scope, t }));
  let state = figure.dataset['show']?.split('.')[1] ?? '';
  const view = () => drawing.states[state] ?? Object.values(drawing.states)[0];
  const painted = frames.map((frame) => {
    const svg = svgOf(figure, frame.name);
    return svg && dots?.(svg, drawing.draw(data, view(), frame));
  });
  return {
    drawing,
    view,
    frame: (name) => frames[frameNames.indexOf(name)]!,
    points: (name) => painted[frameNames.indexOf(name)]?.now(),
    learn(said) {
      Object.assign(known, said.words);
      return { ...data, told: said.told };
    },
    draw(next, ms) {
      state = next in drawing.states ? next : Object.keys(drawing.states)[0]!;
      // What the build says of each picture stands with its title.
      const label = figure.querySelector<HTMLElement>(`[data-for="${drawing.id}.${state}"]`)?.dataset['said'];
      for (const [i, frame] of frames.entries()) {
        const svg = svgOf(figure, frame.name);
        if (!svg) continue;
        const marks = drawing.draw(data, view(), frame);
        show(svg, marks, svg.getBoundingClientRect().width > 0 ? ms : 0);
        painted[i]?.show(marks, ms);
        if (label) svg.setAttribute('aria-label', label);
      }
    },
  };
}
