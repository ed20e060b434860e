import { make } from './make.ts';

/** How long each value of a range stays, in milliseconds. */
const STAY_MS = 1100;

interface Playing {
  /** Goes one on, from the last back to the first at the beginning; tells whether there is another. */
  readonly step: (isFirst: boolean) => boolean;
  readonly changed: (isPlaying: boolean) => void;
  readonly words: { readonly play: string; readonly pause: string };
}

/** A button that steps through a range and stops: paused until pressed, and paused again when the page is out of sight. */
export function player({ step, changed, words }: Playing): { button: HTMLButtonElement; pause: () => void } {
  const button = make('button', { type: 'button', class: 'play', text: words.play, 'data-playing': 'false' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (isPlaying: boolean) => {
    button.textContent = isPlaying ? words.pause : words.play;
    button.dataset['playing'] = String(isPlaying);
    changed(isPlaying);
  };
  const pause = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    set(false);
  };
  const go = (isFirst: boolean) => {
    const hasNext = step(isFirst);
    if (hasNext) timer = setTimeout(() => go(false), STAY_MS);
    else pause();
  };
  button.addEventListener('click', () => {
    if (timer !== undefined) return pause();
    timer = setTimeout(() => {}, 0);
    set(true);
    go(true);
  });
  document.addEventListener('visibilitychange', pause);
  return { button, pause };
}
