import type { AnyDrawing, AnySaying, Frame, FrameName, Points } from '../charts/chart.ts';
import { translator, type Words } from '../i18n/words.ts';
import { show } from '../render/dom.ts';
import type { dotsUnder } from '../render/dots.ts';
import { frameNames, frameOf } from '../render/frame.ts';
import { watchFrames } from './frames.ts';

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
  /** Draws a state with `ms` of motion in the frame that is seen, and in the other one once it is seen. An unknown state draws the default. */
  readonly draw: (state: string, ms: number) => void;
  /** Takes in what is told about the chart: from now on its words are known. Gives the data with it. */
  readonly learn: (said: Said) => object;
  /** The view that is drawn. */
  readonly view: () => unknown;
  readonly frame: (name: FrameName) => Frame;
  /** The points that are painted under a frame, for a chart that has some. */
  readonly points: (name: FrameName) => Points | undefined;
}

const hasWidth = (svg: Element) => svg.getBoundingClientRect().width > 0;
const svgOf = (figure: Element, name: string) => figure.querySelector<SVGSVGElement>(`svg.chart.is-${name}`)!;

/** Takes over the pictures that the build drew into a figure. */
export function bring(figure: HTMLElement, { drawing, data, words, dots }: Payload): Live {
  const lang = document.documentElement.lang || 'en';
  const known = { ...words };
  const t = translator(known, () => '');
  const scope = figure.dataset['scope'] ?? drawing.id;
  const frames = frameNames.map((name) => frameOf(drawing, name, { lang, scope, t }));
  let state = figure.dataset['show']?.split('.')[1] ?? '';
  const view = () => drawing.states[state] ?? Object.values(drawing.states)[0];
  const svgs = frames.map(({ name }) => svgOf(figure, name));
  const isSeen = svgs.map(hasWidth);
  const drawn = frames.map(() => state);
  const painted: (ReturnType<typeof dotsUnder> | undefined)[] = [];
  const put = (i: number, ms: number) => {
    const svg = svgs[i]!;
    if (drawn[i] === state) return;
    drawn[i] = state;
    const marks = drawing.draw(data, view(), frames[i]!);
    show(svg, marks, ms);
    painted[i]?.show(marks, ms);
    // What the build says of each picture stands with its title.
    const label = figure.querySelector<HTMLElement>(`[data-for="${drawing.id}.${state}"]`)?.dataset['said'];
    if (label) svg.setAttribute('aria-label', label);
  };
  const putSeen = (ms = 0) => {
    for (const [i, isNow] of isSeen.entries()) {
      if (!isNow) continue;
      painted[i] ??= dots?.(svgs[i]!, drawing.draw(data, view(), frames[i]!));
      put(i, ms);
    }
  };
  putSeen();
  watchFrames(figure, svgs, (isAll) => {
    for (const [i, svg] of svgs.entries()) {
      isSeen[i] = hasWidth(svg);
      if (isAll) put(i, 0);
    }
    putSeen();
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
      drawn.fill('');
      putSeen(ms);
    },
  };
}
