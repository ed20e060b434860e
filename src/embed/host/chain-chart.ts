import { framePath, heightIn } from './words.ts';

const script = document.currentScript ?? document.querySelector('script[src*="/embed/v1.js"]');
/** Where the charts are: the folder that this script came from. Nothing for a copy that came from nowhere. */
export const here = script instanceof HTMLScriptElement && script.src ? new URL('.', script.src) : undefined;

/** How long a loaded frame may stay silent before the link stands beside it: it may be an error page, or forbidden by the host. */
const silenceMs = 3000;
const look = ':host{display:block;width:100%}:host([hidden]){display:none}';

/**
 * `<chain-chart chart="deaths" state="all" theme="auto">`: a chart of ours in a foreign page, in a frame that is as high as the chart.
 * Without a state it has all its pictures, and `begin="waves"` has them begin with that one.
 */
export class ChainChart extends HTMLElement {
  static readonly observedAttributes = ['chart', 'state', 'begin', 'theme', 'label', 'height'];
  readonly #frame = document.createElement('iframe');
  readonly #link = document.createElement('slot');
  #isHeard = false;
  /** Whether its state showed nothing, so that it shows the chart with all its pictures. */
  #isLost = false;

  connectedCallback(): void {
    if (!this.shadowRoot) this.#open(this.attachShadow({ mode: 'open' }));
    addEventListener('message', this.#listen);
    this.#draw();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#listen);
    this.#frame.remove();
  }

  attributeChangedCallback(): void {
    this.#isLost = false;
    if (this.isConnected && this.shadowRoot) this.#draw();
  }

  #open(root: ShadowRoot): void {
    this.#frame.style.cssText = 'display:block;width:100%;border:0';
    this.#frame.loading = 'lazy';
    this.#frame.onload = this.#wait;
    root.append(this.#link);
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(look);
      root.adoptedStyleSheets = [sheet];
    } catch {
      // A browser of before 2023: the frame still takes the width that it is given.
    }
  }

  #draw(): void {
    const frame = this.#frame;
    const path = framePath((name) => (this.#isLost && name === 'state' ? null : this.getAttribute(name)));
    const src = `${here}${path}`;
    this.#name();
    this.#showLink(!path);
    if (!path) {
      frame.remove();
      return;
    }
    if (frame.src !== src) {
      this.#isHeard = false;
      frame.src = src;
      frame.style.height ||= `${Number(this.getAttribute('height')) || 500}px`;
    }
    if (!frame.isConnected) this.shadowRoot!.prepend(frame);
    // The frame holds the room that the code kept until now.
    this.style.minHeight = '';
  }

  #showLink(isShown: boolean): void {
    this.#link.style.display = isShown ? 'contents' : 'none';
  }

  /** The frame's title: what the page says, or the text of the link inside, which the parser may not have read at first. */
  #name(): void {
    this.#frame.title = this.getAttribute('label') || this.querySelector('a')?.textContent || this.getAttribute('chart') || '';
  }

  readonly #wait = () => {
    this.#name();
    setTimeout(() => {
      if (this.#isHeard || !this.#frame.offsetWidth) return;
      if (this.#isLost || !this.getAttribute('state')) return this.#showLink(true);
      this.#isLost = true;
      this.#draw();
    }, silenceMs);
  };

  readonly #listen = ({ source, data }: MessageEvent) => {
    // That it is the frame, source says: its origin may be none in a sandboxed host, and another one since the site moved.
    if (!source || source !== this.#frame.contentWindow) return;
    const height = heightIn(data);
    if (!height) return;
    this.#isHeard = true;
    this.#showLink(false);
    this.#frame.style.height = `${height}px`;
  };
}
