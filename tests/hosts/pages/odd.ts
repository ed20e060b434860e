import { type Host, iframe, listening, pageOf } from './page.ts';

const sized = listening(`if (data.type === 'embed-size') frame.style.height = data.height + 'px';`);

// The stranger is another frame of the same page: not the parent, whatever it says.
const attacks = `<script type="module">
  import { hostileMessages } from '/lib/hostile.js';
  window.attack = () => {
    for (const message of hostileMessages(10_000)) f.contentWindow.postMessage(message, '*');
    stranger.contentWindow.attack();
    f.contentWindow.postMessage({ type: 'iframe-get-child-dimensions' }, '*');
  };
</script>`;
const stranger = `<iframe id="stranger" srcdoc="<script>function attack() {
  for (const type of ['iframe-child-init', 'iframe-get-child-dimensions']) parent.f.contentWindow.postMessage({ type }, '*');
  parent.f.contentWindow.postMessage('[iFrameSizer]stranger:8:false:false:32:true:true::auto', '*');
}</script>"></iframe>`;

/** Hosts that do something unusual; the checks in check.ts say what a reader should see in each. */
export const oddHosts: Readonly<Record<string, Host>> = {
  hidden: { name: 'hidden', page: (src) => pageOf(iframe(src), { script: sized, attributes: 'style="display: none"' }) },
  lazy: {
    name: 'lazy',
    page: (src) => pageOf(`<div style="height: 9000px"></div>${iframe(src, 'height="150" loading="lazy"')}`, { script: sized }),
  },
  opaque: { name: 'opaque', page: (src) => pageOf(iframe(src, 'height="150" sandbox="allow-scripts"'), { script: sized }) },
  plain: { name: 'plain', page: (src) => pageOf(iframe(src), { script: sized }) },
  hostile: { name: 'hostile', page: (src) => pageOf(iframe(src) + stranger, { script: sized, head: attacks }) },
  deaf: { name: 'deaf', page: (src) => pageOf(iframe(src, 'height="420"')) },
  /** Listens only once `listen()` is called, as when its script comes late. */
  late: { name: 'late', page: (src) => pageOf(iframe(src, 'height="420"'), { script: `function listen() { ${sized} }` }) },
};
