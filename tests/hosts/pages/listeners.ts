import { type Host, iframe, listening, pageOf, quoted } from './page.ts';

const host = (name: string, script: string, attributes?: string, hash = ''): Host => ({
  name,
  page: (src) => pageOf(iframe(src + hash, attributes), { script }),
});

const wordpress = `
const secretOf = (frame) => frame.dataset.secret;
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
    if (frame.contentWindow !== source || secretOf(frame) !== data.secret) continue;
    frame.removeAttribute('style');
    document.querySelector('blockquote').hidden = true;
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === 'link') {
      const [from, to] = [new URL(frame.src), new URL(data.value)];
      if (/^https?:$/.test(to.protocol) && from.host === to.host && document.activeElement === frame) top.location.href = to.href;
    }
  }
});
addEventListener('DOMContentLoaded', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
    if (!secretOf(frame)) {
      frame.dataset.secret = Math.random().toString(36).slice(2, 12).padEnd(10, 'x');
      frame.src += '#?secret=' + secretOf(frame);
    }
    frame.contentWindow.postMessage({ message: 'ready', secret: secretOf(frame) }, '*');
  }
});`;
const wordpressPage = (src: string, secret: string) =>
  pageOf(
    `<blockquote class="wp-embedded-content"><a href=${quoted(src)}>A chart</a></blockquote>${iframe(
      secret ? `${src}#?secret=${secret}` : src,
      `class="wp-embedded-content" sandbox="allow-scripts" security="restricted" ${secret && `data-secret="${secret}"`} width="600" height="560" style="position: absolute; visibility: hidden"`,
    )}`,
    { script: wordpress },
  );

/** Hosts without a library to install: listeners that do what the real ones do with each message, written from the protocol. */
export const listenerHosts: readonly Host[] = [
  host(
    'datawrapper',
    `addEventListener('message', (event) => {
      if (event.data['datawrapper-height'] === undefined) return;
      for (const id in event.data['datawrapper-height'])
        for (const frame of document.querySelectorAll('iframe'))
          if (frame.contentWindow === event.source) frame.style.height = event.data['datawrapper-height'][id] + 'px';
    });`,
  ),
  host(
    'datawrapper-old',
    `addEventListener('message', (event) => {
      if (event.data['datawrapper-height'] === undefined) return;
      for (const id in event.data['datawrapper-height']) {
        const frame = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']");
        if (frame) frame.style.height = event.data['datawrapper-height'][id] + 'px';
      }
    });`,
  ),
  host(
    'amp',
    listening(`if (data.sentinel !== 'amp') return;
      if (data.type === 'embed-ready') window.isReady = true;
      if (data.type === 'embed-size' && data.height >= 100) frame.style.height = data.height + 'px';`),
    'height="150" sandbox="allow-scripts allow-popups"',
    '#amp=1',
  ),
  host(
    'medium',
    listening(`if (typeof data !== 'string' || data[0] !== '{') return;
      const said = JSON.parse(data);
      if (said.context === 'iframe.resize' && said.src === frame.src) frame.height = said.height;`),
  ),
  host(
    'iframely',
    `document.getElementById('f').addEventListener('load', (event) => {
      event.target.contentWindow.postMessage({ method: 'register', windowId: 'window-7' }, '*');
    });
    ${listening(`if (data.method === 'resize' && data.windowId === 'window-7') frame.style.height = data.height + 'px';`)}`,
  ),
  { name: 'wordpress', page: (src) => wordpressPage(src, 'aB3dE6gH9j') },
  { name: 'wordpress-late-secret', page: (src) => wordpressPage(src, '') },
  host(
    'h5p',
    listening(`if (data.context !== 'h5p') return;
      const respond = (action) => event.source.postMessage({ context: 'h5p', action }, event.origin);
      if (data.action === 'hello') {
        addEventListener('resize', () => respond('resize'));
        respond('hello');
      } else if (data.action === 'prepareResize') {
        if (frame.clientHeight === data.scrollHeight && data.scrollHeight === data.clientHeight) return;
        frame.style.height = data.clientHeight + 'px';
        respond('resizePrepared');
      } else if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';`),
  ),
  host('canvas', listening(`if (data.subject === 'lti.frameResize') frame.style.height = Math.max(1, data.height) + 'px';`)),
  host(
    'guardian',
    listening(`if (typeof data !== 'string' || data[0] !== '{') return;
      const said = JSON.parse(data);
      if (/^iframeMessenger/.test(said.id) && said.type === 'set-height') frame.height = said.value;`),
  ),
  host('naive', `addEventListener('message', (event) => { document.getElementById('f').height = event.data.height; });`),
  host('naive-style', `addEventListener('message', (event) => { f.style.height = event.data.height + 'px'; });`),
];
