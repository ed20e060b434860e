import { heightIn } from '../../host/words.ts';
import type { Made } from '../../protocol.ts';
import { madeIn, type Report, verdictOn } from '../report.ts';
import { hear, type Stage } from './stage.ts';

/** How long a chart has to make do with a frame that is too low: whoever is silent longer is clipped. */
const patienceMs = 2500;

/** Tells the doctor, which frames this page, how the chart sits, as often as that changes. */
export function watch({ id }: Stage, frame: HTMLIFrameElement): void {
  const isSilent = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-scripts');
  // What may run no script is scrolled by the browser, unless the frame forbids it.
  let fit: Made | undefined = isSilent && frame.getAttribute('scrolling') !== 'no' ? 'box' : undefined;
  let need = 0;
  let wait = 0;
  let last = '';

  function tell(report: Report): void {
    const text = JSON.stringify(report);
    if (text !== last) window.parent.postMessage(report, '*');
    last = text;
  }

  function look(): void {
    clearTimeout(wait);
    if (window.parent === window || getComputedStyle(frame).visibility === 'hidden') return;
    const { clientWidth: width, clientHeight: height } = frame;
    const report = { doctor: id, width, height, need, fit };
    if (isSilent) tell({ ...report, need: undefined });
    if (!need) return;
    if (verdictOn(report) === 'clipped') wait = window.setTimeout(tell, patienceMs, report);
    else tell(report);
  }

  new ResizeObserver(look).observe(frame);
  hear(frame, (data) => {
    const height = heightIn(data);
    if (!height) return;
    need = height;
    fit = madeIn(data);
    look();
  });
}
