import type { FrameName } from '../../charts/chart.ts';
import { draw, fineness, guessAt, offBy } from '../../charts/guess/draw.ts';
import { values } from '../../charts/guess/say.ts';
import type { GuessData, GuessState } from '../../charts/guess/types.ts';
import { translator, type Words } from '../../i18n/words.ts';
import { show } from '../../render/dom.ts';
import { guessFrames } from '../../render/guess.ts';
import { motionMs } from '../motion.ts';
import { compared } from './compared.ts';

/** Lets the reader draw how the line goes on, by finger, mouse or sliders, and shows how it went. Nothing leaves the page. */
export function letDraw(section: HTMLElement): void {
  const one = <E extends HTMLElement>(selector: string) => section.querySelector<E>(selector)!;
  const { data, words } = JSON.parse(one('script').textContent!) as { data: GuessData; words: Words };
  const t = translator(words, () => '');
  const frames = guessFrames(document.documentElement.lang || 'en', t);
  const { number } = frames.wide;
  const said = values(data, frames.wide);
  const svgs = [...section.querySelectorAll<SVGSVGElement>('svg.chart')];
  const nameOf = (svg: Element): FrameName => (svg.classList.contains('is-wide') ? 'wide' : 'compact');
  const [board, result, table] = ['.draw-board', '.draw-result', '.draw-table'].map((name) => one(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const [showing, again] = [one('.draw-show'), one('.draw-again')];
  const sliders = [...section.querySelectorAll<HTMLInputElement>('input')];
  const none: GuessState = { drawn: data.answer.map(() => null), shown: false };
  let state = none;

  const put = (next: Partial<GuessState>, ms = 0) => {
    state = { ...state, ...next };
    const { drawn, shown } = state;
    for (const svg of svgs) {
      show(svg, draw(data, state, frames[nameOf(svg)]), ms);
      svg.setAttribute('aria-label', t(shown ? 'draw.label.shown' : 'draw.label', said));
    }
    for (const [i, slider] of sliders.entries()) {
      const words = drawn[i] == null ? t('draw.value.none') : t('draw.value', { deaths: number(drawn[i]) });
      if (drawn[i] != null) slider.value = String(drawn[i]);
      slider.setAttribute('aria-valuetext', words);
      slider.nextElementSibling!.textContent = words;
    }
    showing.textContent = t(drawn.some((value) => value === null) ? 'draw.show.none' : 'draw.show');
    showing.hidden = shown;
    again.hidden = !shown;
    one('.draw-sliders').hidden = shown;
    board.classList.toggle('is-over', shown);
  };

  /** Sets a year, and those between it and the last one set in the same stroke. */
  let stroke: { at: number; deaths: number } | undefined;
  const set = (at: number, deaths: number) => {
    const from = stroke ?? { at, deaths };
    const [low, high] = [Math.min(from.at, at), Math.max(from.at, at)];
    const between = (i: number) =>
      i === at
        ? deaths
        : Math.round((from.deaths + ((deaths - from.deaths) * (i - from.at)) / (at - from.at)) / fineness) * fineness;
    stroke = { at, deaths };
    put({ drawn: state.drawn.map((value, i) => (i < low || i > high || (i === from.at && i !== at) ? value : between(i))) });
  };

  const point = ({ clientX, clientY }: Pick<Touch, 'clientX' | 'clientY'>) => {
    const svg = svgs.find((each) => each.getBoundingClientRect().width > 0);
    if (!svg) return undefined;
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    return guessAt(data, frames[nameOf(svg)], { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale });
  };
  board.addEventListener('pointerdown', (event) => {
    const here = state.shown || event.button !== 0 ? undefined : point(event);
    if (!here) return;
    // Only a touch in the room draws; beside it the page scrolls as ever.
    event.preventDefault();
    board.setPointerCapture(event.pointerId);
    stroke = undefined;
    set(here.at, here.deaths);
  });
  board.addEventListener('pointermove', (event) => {
    if (!board.hasPointerCapture(event.pointerId)) return;
    const here = point(event);
    if (here) set(here.at, here.deaths);
  });
  board.addEventListener('touchstart', (event) => {
    const [touch] = event.touches;
    if (touch && !state.shown && point(touch)) event.preventDefault();
  });
  for (const [i, slider] of sliders.entries()) {
    slider.addEventListener('input', () => {
      stroke = undefined;
      set(i, Number(slider.value));
    });
    slider.addEventListener('focus', () => put({ on: i }));
    slider.addEventListener('blur', () => put({ on: undefined }));
  }

  showing.addEventListener('click', () => {
    const off = offBy(data, state.drawn);
    put({ shown: true, on: undefined }, motionMs());
    result.textContent =
      off === undefined
        ? t('draw.result.none', said)
        : t('draw.result', { ...said, off: number(off), own: number(state.drawn.at(-1)!) });
    if (off !== undefined) table.replaceChildren(compared(data, state.drawn as readonly number[], frames.wide));
    table.hidden = off === undefined;
    again.focus();
  });
  again.addEventListener('click', () => {
    put(none, motionMs());
    result.textContent = '';
    table.hidden = true;
    showing.focus();
  });
  // What is printed is the answer.
  let before = state;
  addEventListener('beforeprint', () => {
    before = state;
    put({ shown: true });
  });
  addEventListener('afterprint', () => put(before));

  put({});
  section.classList.add('is-on');
}
