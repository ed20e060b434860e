import { heightAt } from '../../heights.ts';
import { heightTold, type Report } from '../report.ts';
import { hear, type Stage } from './stage.ts';

/** Tells the doctor, which frames this page, how the chart sits, as often as that changes. */
export function watch({ id, chart }: Stage, frame: HTMLIFrameElement): void {
  const isSilent = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-scripts');
  let told: number | undefined;
  let last = '';

  function report(): void {
    const { clientWidth: width, clientHeight: height } = frame;
    // A chart that may run no script tells nothing: what it needs was measured when the site was made.
    const need = isSilent ? heightAt(chart, width) : told;
    if (window.parent === window || need === undefined || getComputedStyle(frame).visibility === 'hidden') return;
    // A chart with scripts scrolls by itself in a frame that nobody fits, also where the frame forbids scrollbars.
    const scrolls = !isSilent || frame.getAttribute('scrolling') !== 'no';
    const now: Report = { doctor: id, width, height, need, scrolls };
    const text = JSON.stringify(now);
    if (text !== last) window.parent.postMessage(now, '*');
    last = text;
  }

  new ResizeObserver(report).observe(frame);
  hear(frame, (data) => {
    told = heightTold(data) ?? told;
    report();
  });
}
