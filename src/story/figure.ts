import type { Live } from './live.ts';

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long a picture moves, in milliseconds: not at all for readers who asked for that. */
export const motionMs = (): number => (still() ? 0 : 450);

/** A figure that is told which picture to show; it loads its chart when asked and keeps what is in the page if that fails. */
export class LiveFigure {
  readonly element: HTMLElement;
  private live: Promise<Live> | undefined;
  private hide = () => {};

  constructor(element: HTMLElement) {
    this.element = element;
  }

  private async start(): Promise<Live> {
    const [{ bring }, { inspectable }, payload] = await Promise.all([
      import('./live.ts'),
      import('./inspect.ts'),
      import('./load.ts').then(({ load }) => load(this.chart)),
    ]);
    const live = bring(this.element, payload);
    this.hide = inspectable(this.element, live).hide;
    return live;
  }

  private get chart(): string {
    return (this.element.dataset['show'] ?? '').split('.')[0]!;
  }

  /** Loads the chart's code if that has not happened, and draws what the figure should show by now. */
  wake(): Promise<void> {
    if (this.live) return this.live.then(() => {});
    this.live = this.start();
    return this.live.then((live) => {
      live.draw(this.state, 0);
      this.element.dataset['drawn'] = this.element.dataset['show'];
    });
  }

  private get state(): string {
    return (this.element.dataset['show'] ?? '').split('.')[1]!;
  }

  /** Shows the picture at an address; with `ms` of motion once the chart's code is there. */
  async show(address: string, ms = motionMs()): Promise<void> {
    if (this.element.dataset['show'] === address) return;
    this.element.dataset['show'] = address;
    for (const head of this.element.querySelectorAll<HTMLElement>('.head'))
      head.classList.toggle('is-on', head.dataset['for'] === address);
    for (const link of this.element.querySelectorAll<HTMLAnchorElement>('a[data-href]'))
      link.href = link.dataset['href']!.replace('*', address);
    if (!this.live) return;
    const live = await this.live;
    // Several steps may have passed while the code was on its way: only the last one is drawn.
    if (this.element.dataset['show'] !== address) return;
    this.hide();
    live.draw(this.state, ms);
    this.element.dataset['drawn'] = address;
  }
}
