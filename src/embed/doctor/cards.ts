import { translator } from '../../i18n/words.ts';
import { whenNear } from '../../story/near.ts';
import type { CodeId, Embedding } from '../codes.ts';
import { codeOf } from './code.ts';
import { type Measured, type Verdict, verdictOn } from './report.ts';

/** One host on the doctor's page: its frame, its light and its code. */
export interface Card {
  readonly host: string;
  readonly show: (embedding: Embedding, query: string) => void;
  readonly isFrom: (source: MessageEventSource | null) => boolean;
  readonly light: (measured: Measured) => void;
  readonly lit: () => string;
}

/** The cards of the page. A frame is made when its card comes near the window, so that a phone loads two and not all. */
export function cardsIn(page: HTMLElement): Card[] {
  const words = page.dataset as Readonly<Record<string, string>>;
  const say = translator(words, () => '');
  return [...page.querySelectorAll<HTMLElement>('.doctor-card')].map((card) => cardOf(card, say));
}

function cardOf(card: HTMLElement, say: ReturnType<typeof translator>): Card {
  const find = <T extends HTMLElement>(selector: string) => card.querySelector<T>(selector)!;
  const [lamp, view, size] = [find('.doctor-light'), find('.doctor-view'), find('.doctor-size')];
  const host = card.dataset['host']!;
  let frame: HTMLIFrameElement | undefined;
  let isNear = false;
  let asked = { src: '', title: '' };

  function set(state: Verdict | 'waiting', measured: string): void {
    lamp.dataset['light'] = state;
    lamp.querySelector('b')!.textContent = say(state);
    size.textContent = measured;
  }

  function load(): void {
    // A new element each time: a new address in an old one would be a step of the reader's history.
    frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = asked.title;
    frame.src = asked.src;
    view.replaceChildren(frame);
  }

  whenNear([view], '400px', () => {
    isNear = true;
    load();
  });

  return {
    host,
    isFrom: (source) => source !== null && source === frame?.contentWindow,
    lit: () => lamp.dataset['light'] ?? '',
    light(measured) {
      const [width, height, need] = [`${measured.width}`, `${measured.height}`, `${measured.need}`];
      set(verdictOn(measured), say('size', { width, height, need }));
    },
    show(embedding, query) {
      const src = view.dataset['src']! + query;
      if (src === asked.src) return;
      asked = { src, title: say('view', { host: view.dataset['name']!, title: embedding.title }) };
      find<HTMLAnchorElement>('.doctor-open').href = src;
      const theme = host === 'dark' ? 'dark' : embedding.theme;
      find('pre').textContent = codeOf(card.dataset['code'] as CodeId | 'pym', { ...embedding, theme });
      set('waiting', say('unmeasured'));
      if (isNear) load();
    },
  };
}
