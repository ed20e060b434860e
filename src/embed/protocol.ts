/** What a host can be told; `null` is never among them, because some hosts read fields of whatever arrives. */
export type Message = string | Readonly<Record<string, unknown>>;

/** What an embed's own address says: the theme, and the name that a pym host gave it. Nonsense is as if it were not there. */
export interface Query {
  readonly theme: 'light' | 'dark' | undefined;
  readonly childId: string | undefined;
}

/** Width and height in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is known of the host: the names that it gave, each of which opens its dialect, and the size that it was told last. */
export interface Known {
  readonly href: string;
  readonly childId?: string | undefined;
  readonly resizerId?: string;
  readonly windowId?: string | number;
  readonly secret?: string;
  readonly isAmp?: boolean;
  readonly isH5p?: boolean;
  readonly told?: Size;
  readonly fit?: Made | undefined;
}

/** How a picture makes do with a frame that is too low: `snug`, it draws itself smaller; `box`, the reader scrolls. */
export type Made = 'snug' | 'box';

/** What is known after something happened, and what to say. */
export type Turn = readonly [known: Known, say: readonly Message[]];

const nothing: readonly Message[] = [];

/** Reads the query of an embed; total: any string gives an answer. */
export function readQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const theme = params.get('theme');
  const childId = params.get('childId') ?? '';
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    childId: /^\S{1,100}$/.test(childId) && !childId.includes('xPYMx') ? childId : undefined,
  };
}

/** Reads the whole address of an embed, keeping what is known already: a WordPress host writes its secret into the fragment late. */
export function opened(href: string, known?: Known): Known {
  const { search, hash } = new URL(href);
  const secret = /secret=([A-Za-z0-9]{10})/.exec(hash)?.[1];
  const { childId } = readQuery(search);
  return { ...known, href, childId, isAmp: /\bamp=1/.test(hash), ...(secret && { secret }) };
}

/** The words that hosts wait for before they say anything. The height must follow them: see `sizes`. */
export const greetings = ({ isAmp }: Known): Message[] => [
  '[iFrameResizerChild]Ready',
  { context: 'h5p', action: 'hello' },
  ...(isAmp ? [{ sentinel: 'amp', type: 'embed-ready' }] : []),
];

/** The size in every dialect that may be spoken; `trigger` is why, in iframe-resizer's words. */
function sizes(known: Known, { width, height }: Size, trigger = 'resizeObserver'): Message[] {
  const { href, childId, resizerId, windowId, secret, isH5p, fit } = known;
  const id = new URL(href).pathname.replace(/^\/|\/$/g, '');
  return [
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
    ...(resizerId ? [`[iFrameSizer]${resizerId}:${height}:${width}:${trigger}`] : []),
    // Embedly's and iframeMessenger's, in one text: thirty embeds on a page send a lot of messages.
    JSON.stringify({
      src: href,
      context: 'iframe.resize',
      height,
      id: 'iframeMessenger:chart',
      type: 'set-height',
      value: height,
    }),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    ...(isH5p ? [{ context: 'h5p', action: 'prepareResize', scrollHeight: height, clientHeight: height }] : []),
    ...(windowId !== undefined ? [{ method: 'resize', windowId, height }] : []),
    // Last those with a height of their own, each for two hosts: one that reads `height` off everything it hears keeps the last.
    { subject: 'lti.frameResize', type: 'iframe-resized', width, height },
    { 'datawrapper-height': { [id]: height }, sentinel: 'amp', type: 'embed-size', height, ...(fit && { fit }) },
  ];
}

/** The embed measured itself. A hidden tab has no width and its height means nothing; an equal size is told only when `again`. */
export function measured(known: Known, { width, height }: Size, again: boolean): Turn {
  // A browser's sums of fractions may come out a hair above a whole pixel.
  const told = { width: Math.round(width), height: Math.max(1, Math.ceil(height - 0.01)) };
  const isEqual = told.width === known.told?.width && told.height === known.told.height;
  if (!(width > 0 && height > 0) || (isEqual && !again)) return [known, nothing];
  return [{ ...known, told }, sizes(known, told)];
}

const tell = (known: Known, trigger?: string): Turn => [known, known.told ? sizes(known, known.told, trigger) : nothing];

function heardText(known: Known, text: string): Turn {
  const { childId, resizerId, told } = known;
  if (childId && text.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`)) return tell(known);
  if (resizerId && text === '[iFrameSizer]resize') return tell(known);
  if (resizerId && text === '[iFrameSizer]reset') return tell(known, 'resetPage');
  const id = /^\[iFrameSizer\]([^:\s]{1,100}):[^:]*:(true|false):/.exec(text)?.[1];
  if (!id) return [known, nothing];
  // open-iframe-resizer calls every frame "ID" when it speaks this dialect, and waits for another trigger than the others.
  const met = id === 'ID' && resizerId ? known : { ...known, resizerId: id };
  return [met, told ? [...sizes(met, told, 'init'), ...sizes(met, told)] : nothing];
}

function heardH5p(known: Known, action: unknown): Turn {
  if (action === 'hello' || action === 'ready') return tell({ ...known, isH5p: true });
  if (!known.isH5p || !known.told) return [known, nothing];
  const { height } = known.told;
  // Two versions of that host read different keys.
  if (action === 'resizePrepared') return [known, [{ context: 'h5p', action: 'resize', scrollHeight: height, height }]];
  return action === 'resize' ? tell(known) : [known, nothing];
}

function heardFields(known: Known, said: Readonly<Record<string, unknown>>): Turn {
  const { type, context, method, windowId, message, secret } = said;
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') return tell(known);
  if (context === 'h5p') return heardH5p(known, said['action']);
  const isName = typeof windowId === 'number' || (typeof windowId === 'string' && /^.{1,100}$/.test(windowId));
  if (method === 'register' && isName) return tell({ ...known, windowId });
  return message === 'ready' && known.secret && secret === known.secret ? tell(known) : [known, nothing];
}

/** The host said something; total: what is no word of a known dialect changes nothing and gets no answer. */
export function heard(known: Known, said: unknown): Turn {
  if (typeof said === 'string') return heardText(known, said);
  return typeof said === 'object' && said ? heardFields(known, said as Record<string, unknown>) : [known, nothing];
}

/** Whether nobody acted on the told height: the frame is lower than the content, and as wide as it was. */
export const isDeaf = ({ told }: Known, box: Size): boolean =>
  told !== undefined && box.width > 0 && Math.abs(box.width - told.width) < 1 && box.height < told.height - 2;

/**
 * How a link leaves a frame that may neither open windows nor leave by itself: the host is asked to go there. WordPress goes only to the
 * host that the embed came from, so a link to elsewhere leads to the page of the `chart`, where the same link stands, and a phone
 * number to the page of help.
 */
export function leaving({ href, childId, secret }: Known, link: string, chart: string): readonly Message[] {
  if (!secret && !childId) return nothing;
  const [to, own] = [new URL(link), new URL(chart)];
  const home = /^https?:$/.test(to.protocol) ? own : new URL('../../help/', own);
  const { pathname, search, hash } = to.host === own.host ? to : home;
  const value = new URL(pathname + search + hash, href).href;
  return [secret ? { message: 'link', value, secret } : `pymxPYMx${childId}xPYMxnavigateToxPYMx${value}`];
}
