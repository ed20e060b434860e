import type { Live } from './live.ts';
import { motionMs } from './motion.ts';
import { answerWhenAsked } from './pad.ts';

/** Opens what a picture's mark leads to. */
export function showDetails(figure: HTMLElement, opens: string): void {
  void import('./open/details.ts').then((details) => details.openDetails(figure, opens));
}

/** A figure that is told which picture to show; it loads its chart when asked and keeps the build's picture if that fails. */
export class LiveFigure {
  readonly element: HTMLElement;
  private readonly first: string;
  private live: Promise<Live> | undefined;
  private hasFailed = false;
  private hide = () => {};

  constructor(element: HTMLElement) {
    this.element = element;
    this.first = element.dataset['show'] ?? '';
  }

  private async start(): Promise<Live> {
    const [chart] = this.first.split('.') as [string];
    const { bring, load, loadSaid } = await import('./load.ts');
    const live = bring(this.element, await load(chart));
    answerWhenAsked(this.element, async () => {
      const [{ inspectable }, said] = await Promise.all([import('./open/inspect.ts'), loadSaid(chart)]);
      this.hide = inspectable(this.element, live, said, ({ opens }) => {
        if (opens) showDetails(this.element, opens);
      }).hide;
    });
    return live;
  }

  /** Loads the chart's code if that has not happened, and draws what the figure should show by now. Rejects when the code does not come. */
  async wake(): Promise<void> {
    if (this.live) return;
    this.live = this.start();
    try {
      this.put(await this.live, 0);
    } catch (error) {
      this.hasFailed = true;
      this.name(this.first);
      throw error;
    }
  }

  private put(live: Live, ms: number): void {
    const address = this.element.dataset['show']!;
    this.hide();
    // The build's picture needs no drawing until another one is asked for.
    if (this.element.dataset['drawn'] || address !== this.first) live.draw(address.split('.')[1]!, ms);
    this.element.dataset['drawn'] = address;
    this.element.classList.remove('is-waiting');
  }

  /** Title, subtitle and links of a picture; until it is drawn, another one's picture is not seen under them. */
  private name(address: string): void {
    this.element.dataset['show'] = address;
    this.element.classList.toggle(
      'is-waiting',
      (this.element.dataset['drawn'] ?? this.first) !== address && !this.element.dataset['drawn'],
    );
    for (const head of this.element.querySelectorAll<HTMLElement>('.head'))
      head.classList.toggle('is-on', head.dataset['for'] === address);
    for (const link of this.element.querySelectorAll<HTMLAnchorElement>('a[data-href]')) {
      link.href = link.dataset['href']!.replace('*', address);
    }
  }

  /** Shows the picture at an address; with `ms` of motion once the chart's code is there. */
  async show(address: string, ms = motionMs()): Promise<void> {
    if (this.hasFailed || this.element.dataset['show'] === address) return;
    this.name(address);
    const live = await this.live?.catch(() => undefined);
    // Several steps may have passed while the code was on its way: only the last one is drawn.
    if (live && this.element.dataset['show'] === address) this.put(live, ms);
  }
}
