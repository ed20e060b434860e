import { translator } from '../i18n/words.ts';
import { type Choice, chosen, readChoice, usualWidth, widthOf, writeChoice } from './choice.ts';
import { type CodeId, codes, frameAddress } from './codes.ts';
import { heightAt, measuredWidths } from './heights.ts';
import { heightIn } from './host/words.ts';
import { chosenEmbedding, offerViews } from './views.ts';

/** Turns the page of codes into one where chart, theme and width can be chosen, with the chart as it will look. */
function open(page: HTMLElement): void {
  const one = <Found extends Element>(selector: string) => page.querySelector<Found>(selector)!;
  const form = one<HTMLElement>('.builder-form');
  const picture = one<HTMLSelectElement>('[name="chart"]');
  const view = one<HTMLSelectElement>('[name="begin"]');
  const range = one<HTMLInputElement>('input[type="range"]');
  const shown = one<HTMLElement>('.builder-width');
  const box = one<HTMLElement>('.builder-frame');
  const frame = one<HTMLIFrameElement>('iframe');
  const told = one<HTMLElement>('.builder-told');
  const words = page.dataset as Readonly<Record<string, string>>;
  const say = translator(words, () => '');
  let choice = readChoice(
    location.search,
    [...picture.options].map(({ value }) => value),
  );
  /** The height that the preview told, by picture and width. */
  const heard = new Map<string, number>();
  const key = () => `${choice.address} ${choice.width ?? usualWidth}`;

  function draw(): void {
    const width = choice.width ?? usualWidth;
    const isMeasured = measuredWidths.some((known) => known === width);
    const height = (isMeasured ? undefined : heard.get(key())) ?? heightAt(choice.address, width);
    const embedding = { ...chosenEmbedding(picture, choice, words), height };
    for (const { id, code } of codes(embedding)) one(`[data-code="${id satisfies CodeId}"] .copyable-text`).textContent = code;
    one<HTMLAnchorElement>('.builder-doctor').search = writeChoice({ ...choice, width: undefined });
    const pixels = say('value', { width: String(width) });
    shown.textContent = pixels;
    range.setAttribute('aria-valuetext', pixels);
    told.textContent = say('told', { title: embedding.title, height: String(height), width: pixels });
    for (const button of form.querySelectorAll<HTMLButtonElement>('button'))
      button.ariaPressed = String(Number(button.value) === width);
  }

  function put(): void {
    const { address, begin, theme, width } = choice;
    picture.value = address;
    offerViews(view, picture, choice);
    form.querySelector<HTMLInputElement>(`[name="theme"][value="${theme}"]`)!.checked = true;
    range.value = String(width ?? usualWidth);
    if (width) box.style.width = `${width}px`;
    const { title = '' } = picture.selectedOptions[0]!.dataset;
    frame.title = say('frame', { title });
    // The preview comes from where this page is, also when the codes name another site.
    const src = frameAddress({ site: words['here']!, address, begin, theme });
    if (frame.getAttribute('src') !== src) {
      frame.style.height = `${heightAt(address, frame.clientWidth)}px`;
      frame.src = src;
    }
    draw();
  }

  function choose(next: Partial<Choice>): void {
    choice = { ...choice, ...next };
    put();
    try {
      history.replaceState(null, '', writeChoice(choice));
    } catch {
      // Safari allows a hundred in half a minute: the address then lags behind a long drag.
    }
  }

  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    choose(chosen(name, value));
  });
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) choose({ width: widthOf(target.value) });
  });
  // Who drags the corner of the box writes a width into its style.
  new ResizeObserver(() => {
    const width = Math.round(Number.parseFloat(box.style.width));
    if (width && width !== choice.width) choose({ width });
  }).observe(box);
  addEventListener('message', ({ source, data }) => {
    const height = source === frame.contentWindow ? heightIn(data) : 0;
    if (!height) return;
    frame.style.height = `${height}px`;
    if (frame.clientWidth !== (choice.width ?? usualWidth)) return;
    heard.set(key(), height);
    draw();
  });
  // The first preview may have told its height before anybody listened.
  frame.style.height = `${heightAt(choice.address, frame.clientWidth)}px`;
  put();
}

const page = document.querySelector<HTMLElement>('.builder');
if (page) open(page);
