import { fields, hear, placed, type Stage, tell } from './stage.ts';

const heighten = (frame: HTMLIFrameElement, height: unknown): void => {
  if (typeof height === 'number' && height > 0) frame.style.height = `${height}px`;
};

/** A page with an iframe-resizer 5 host: our own listener that speaks its words, none of its code. */
export function resizer5(stage: Stage): HTMLIFrameElement {
  const id = 'iFrameResizer0';
  const frame = placed(stage, { id, scrolling: 'no' });
  const init = `[iFrameSizer]${id}:8:false:false:32:true:true::auto:::0:false:child:auto:true:0:0:true:::0::false`;
  frame.addEventListener('load', () => tell(frame, init));
  hear(frame, (data) => {
    if (data === '[iFrameResizerChild]Ready') return tell(frame, init);
    if (typeof data !== 'string' || !data.startsWith(`[iFrameSizer]${id}:`)) return;
    const [height, width, type = ''] = data.slice(`[iFrameSizer]${id}:`.length).split(':');
    if (Number(width) > 0 && /^(init|.*Observer|resetPage|.*[rR]esize.*)$/.test(type)) heighten(frame, Number(height));
  });
  return frame;
}

/** A newsroom's system that knows Datawrapper's charts and nobody else's. */
export function datawrapper(stage: Stage): HTMLIFrameElement {
  const frame = placed(stage, { scrolling: 'no' });
  hear(frame, (data) => {
    for (const height of Object.values(fields(fields(data)['datawrapper-height']))) heighten(frame, height);
  });
  return frame;
}

/** An AMP page: always sandboxed, a box in the ratio of the stated size, and resized when the chart asks, from 100 px up. */
export function amp(stage: Stage): HTMLIFrameElement {
  const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
  const frame = placed({ ...stage, src: `${stage.src}#amp=1` }, { sandbox, scrolling: 'no' });
  frame.style.aspectRatio = `600 / ${stage.stated}`;
  frame.removeAttribute('height');
  hear(frame, (data) => {
    const { sentinel, type, height } = fields(data);
    if (sentinel !== 'amp' || type !== 'embed-size' || !(Number(height) >= 100)) return;
    frame.style.aspectRatio = 'auto';
    heighten(frame, height);
  });
  return frame;
}

/** A course page in Canvas, which takes heights from whatever it frames. */
export function lms(stage: Stage): HTMLIFrameElement {
  const frame = placed(stage);
  hear(frame, (data) => {
    const { subject, height } = fields(data);
    if (subject === 'lti.frameResize') heighten(frame, height);
  });
  return frame;
}
