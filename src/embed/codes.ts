import { escapeHtml } from '../render/escape.ts';

/** What a code to paste is made from. All texts are plain; each code escapes them for its own language. */
export interface Embedding {
  /** Where the site is, with its base path and without a slash at the end. */
  readonly site: string;
  /** The picture, `chart.state`; or the chart, for all its pictures one after another. */
  readonly address: string;
  /** The state that the pictures of a chart begin with, when it is not the first. */
  readonly begin?: string | undefined;
  /** The picture whose image stands for it. */
  readonly shown: string;
  readonly title: string;
  /** The measured height in CSS px at the width of the host's column. */
  readonly height: number;
  readonly theme: Theme;
  /** Source, maker and the name of the licence, in one line. */
  readonly credit: string;
  /** What the button says that an AMP page shows while the chart is not whole. */
  readonly overflow: string;
}

/** The themes that a host can ask for; `auto` follows the reader's own system. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The kinds of code, in the order in which they are offered. */
export const codeIds = ['iframe', 'listener', 'element', 'wordpress', 'amp', 'markdown', 'slides', 'lms'] as const;
export type CodeId = (typeof codeIds)[number];

/** The terms under which text and pictures may be used. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

const html = (text: string) => escapeHtml(text).replace(/\s+/g, ' ');
const markdown = (text: string) => html(text).replace(/[\\`*_[\]()#!|~]/g, '\\$&');

/** The page that stands in a frame: a picture, or the stepper through those of a chart. */
export function frameAddress({ site, address, begin, theme }: Pick<Embedding, 'site' | 'address' | 'begin' | 'theme'>): string {
  const query = new URLSearchParams({ ...(begin && { state: begin }), ...(theme !== 'auto' && { theme }) });
  return `${site}/embed/${address}/${query.size ? `?${query}` : ''}`;
}

const chartAddress = ({ site, address }: Embedding) => {
  const [chart, state] = address.split('.');
  return `${site}/charts/${chart}/${state ? `#${address}` : ''}`;
};
const image = ({ site, shown, theme }: Embedding, ending: string) =>
  `${site}/kit/${shown}/wide-${theme === 'dark' ? 'dark' : 'light'}${ending}.png`;
const link = (one: Embedding) => `<a href="${html(chartAddress(one))}">${html(one.title)}</a>`;
const creditOf = ({ credit }: Embedding) => `${html(credit)} <a href="${licence}" rel="license">${licence}</a>`;
const caption = (one: Embedding) => `<p><small>${link(one)}. ${creditOf(one)}</small></p>`;
const frame = (one: Embedding) =>
  `<iframe src="${html(frameAddress(one))}" title="${html(one.title)}" width="100%" height="${one.height}" loading="lazy" style="border:0;width:100%;min-width:100%" allow="web-share; clipboard-write"></iframe>`;

// Believes only the frames that show this site, and may stand on a page as often as one likes. It looks at no frame after the one that
// spoke: to look at one that has not loaded costs the page a window.
const listener = ({ site }: Embedding) => `<script>addEventListener('message', function (e) {
  var d = e.data, all = document.querySelectorAll('iframe[src^="${html(site)}/embed/"]');
  if (!d || d.type !== 'embed-size' || !(d.height > 0 && d.height < 1e4)) return;
  for (var i = 0; i < all.length; i++)
    if (all[i].contentWindow === e.source) return void (all[i].style.height = Math.ceil(d.height) + 'px');
})</script>`;

function element(one: Embedding): string {
  const [chart = '', state] = one.address.split('.');
  return `<chain-chart chart="${html(chart)}"${state ? ` state="${html(state)}"` : ''}${one.begin ? ` begin="${html(one.begin)}"` : ''} theme="${one.theme}" height="${one.height}" label="${html(one.title)}" style="display:flow-root;min-height:${one.height}px">
  <noscript><img src="${html(image(one, ''))}" alt="${html(one.title)}" style="width:100%"></noscript>
  ${caption(one)}
</chain-chart>
<script async src="${html(one.site)}/embed/v1.js"></script>`;
}

const amp = (one: Embedding) =>
  `<amp-iframe src="${html(frameAddress(one))}" title="${html(one.title)}" height="${one.height}" layout="fixed-height" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0" resizable>
  <div overflow tabindex="0" role="button" aria-label="${html(one.overflow)}">${html(one.overflow)}</div>
</amp-iframe>
${caption(one)}`;

const make: Readonly<Record<CodeId, (one: Embedding) => string>> = {
  iframe: (one) => `${frame(one)}\n${caption(one)}`,
  listener: (one) => `${frame(one)}\n${caption(one)}\n${listener(one)}`,
  element,
  // WordPress asks the page for its oEmbed, which knows neither theme nor first view: the address stands without them.
  wordpress: (one) => `${frameAddress({ ...one, begin: undefined, theme: 'auto' })}\n\n${one.credit} ${licence}`,
  amp,
  markdown: (one) =>
    `[![${markdown(one.title)}](${image(one, '')})](${chartAddress(one)})\n\n${markdown(one.credit)} <${licence}>`,
  slides: (one) => `${image(one, '@2x')}\n\n${one.title}\n${chartAddress(one)}\n${one.credit} ${licence}`,
  // A course page may drop scripts and styles, and its app the frame: attributes carry the size, the link stays.
  lms: (one) =>
    `<p>${link(one)}</p>\n<iframe src="${html(frameAddress(one))}" title="${html(one.title)}" width="100%" height="${one.height}" loading="lazy"></iframe>\n<p><small>${creditOf(one)}</small></p>`,
};

/** Every way to put one picture, or all of a chart, into somebody else's page, each with credit and licence. */
export const codes = (one: Embedding): { readonly id: CodeId; readonly code: string }[] =>
  codeIds.map((id) => ({ id, code: make[id](one) }));
