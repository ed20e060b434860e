import iframeResize from 'iframe-resizer/js/iframeResizer.js';
import { placed, type Stage } from './stage.ts';

/** A page with iframe-resizer 4, the real one under its MIT licence. */
export function resizer4(stage: Stage): HTMLIFrameElement {
  const frame = placed(stage);
  // In the doctor's sandbox the frame has no origin to compare; in an agency's page the check may stay on.
  iframeResize({ checkOrigin: false, log: false, warningTimeout: 0 }, frame);
  return frame;
}
