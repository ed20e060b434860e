import { fields, frameFor, hear, placed, type Stage, tell } from './stage.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const secretOfTen = () => [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => LETTERS[byte % LETTERS.length]).join('');

function quoted({ src, title, slot }: Stage): HTMLQuoteElement {
  const quote = document.createElement('blockquote');
  const link = document.createElement('a');
  link.href = src;
  link.textContent = title;
  quote.append(link);
  slot.append(quote);
  return quote;
}

/**
 * What WordPress makes of an oEmbed answer, and what its wp-embed script does with it: the link stands there until the frame
 * has named the secret and its height, which is held between 200 and 1000 px.
 */
export function wordpress(stage: Stage): HTMLIFrameElement {
  const secret = secretOfTen();
  const quote = quoted(stage);
  const sandboxed = { sandbox: 'allow-scripts', security: 'restricted', 'data-secret': secret };
  const frame = frameFor({ ...stage, src: `${stage.src}#?secret=${secret}` }, { width: '600', scrolling: 'no', ...sandboxed });
  frame.className = 'is-waiting';
  stage.slot.append(frame);
  frame.addEventListener('load', () => tell(frame, { message: 'ready', secret }));
  hear(frame, (data) => {
    const { message, value, secret: named } = fields(data);
    if (message !== 'height' || named !== secret) return;
    frame.setAttribute('height', String(Math.min(1000, Math.max(200, Number.parseInt(String(value), 10) || 0))));
    frame.className = '';
    quote.hidden = true;
  });
  return frame;
}

/** What a Ghost card makes of the same answer: its link and its frame as they are, and no script. */
export function ghost(stage: Stage): HTMLIFrameElement {
  quoted(stage);
  return placed(stage, { width: '600', frameborder: '0', scrolling: 'no' });
}
