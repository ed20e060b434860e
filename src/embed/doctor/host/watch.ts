import { heightIn } from '../../host/words.ts';
import { type Report, verdictOn } from '../report.ts';
import { resized, type Said, saidAfter } from './said.ts';
import { hear, type Stage } from './stage.ts';

/** How long a chart has to say that it lets its reader scroll: whoever is silent longer is clipped. */
const patienceMs = 2500;

/** Tells the doctor, which frames this page, how the chart sits, as often as that changes. */
export function watch({ id }: Stage, frame: HTMLIFrameElement): void {
  const isSilent = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-scripts');
  // What may run no script is scrolled by the browser, unless the frame forbids it.
  const scrollsAlone = isSilent && frame.getAttribute('scrolling') !== 'no';
  let said: Said | undefined;
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
    const box = { doctor: id, width, height };
    if (isSilent) tell({ ...box, need: undefined, scrolls: scrollsAlone });
    if (!said) return;
    said = resized(said, height);
    const report = { ...box, need: said.need, scrolls: said.scrolls };
    if (verdictOn(report) === 'clipped') wait = window.setTimeout(tell, patienceMs, report);
    else tell(report);
  }

  new ResizeObserver(look).observe(frame);
  hear(frame, (data) => {
    const need = heightIn(data);
    if (!need) return;
    said = saidAfter(said, { need, height: frame.clientHeight, atMs: performance.now() });
    look();
  });
}
