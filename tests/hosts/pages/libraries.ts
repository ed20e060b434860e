import { type Host, iframe, pageOf, quoted } from './page.ts';

/** The files of node_modules that host pages load, by the name under /lib/. */
export const libraryFiles: Readonly<Record<string, string>> = {
  'pym.js': 'pym.js/dist/pym.v1.js',
  'sidechain.js': '@nprapps/sidechain/dist/sidechain.js',
  'iframe-resizer-4.js': 'iframe-resizer/js/iframeResizer.js',
  'iframe-resizer-5.js': '@iframe-resizer/parent/index.umd.js',
  'open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs',
};

const library = (file: string) => `<script src="/lib/${file}"></script>`;
const v4 = "iFrameResize({}, '#f')";
// The key says that version 5 is used under the GPL, which it is here: in a test, never shipped.
const v5 = "iframeResize({ license: 'GPLv3' }, '#f')";
const resizer = (name: string, file: string, call: string, attributes?: string): Host => ({
  name,
  page: (src) => pageOf(iframe(src, attributes), { head: library(file), script: `${call};` }),
});
const openResizer = (name: string, options: string): Host => ({
  name,
  page: (src) =>
    pageOf(iframe(src), { head: library('open-iframe-resizer.js'), script: `iframeResizer.initialize(${options}, '#f');` }),
});
// With its origin checked, a sandboxed frame never gets the library's first message: it is addressed to the origin of `src`.
const anyOrigin = '{ checkOrigin: false, ';
const sandboxed = 'height="150" sandbox="allow-scripts"';

/** Hosts that run the real library of each protocol. */
export const libraryHosts: readonly Host[] = [
  {
    name: 'pym',
    page: (src) =>
      pageOf('<div id="chart"></div>', { head: library('pym.js'), script: `new pym.Parent('chart', ${quoted(src)}, {});` }),
  },
  {
    name: 'pym-data',
    page: (src) =>
      pageOf(`<div data-pym-src=${quoted(src)}></div>`, { script: '' }).replace('</body>', `${library('pym.js')}</body>`),
  },
  { name: 'sidechain', page: (src) => pageOf(`<side-chain src=${quoted(src)}></side-chain>`, { head: library('sidechain.js') }) },
  resizer('iframe-resizer-4', 'iframe-resizer-4.js', v4),
  resizer('iframe-resizer-4-sandboxed', 'iframe-resizer-4.js', v4.replace('{', anyOrigin), sandboxed),
  resizer('iframe-resizer-5', 'iframe-resizer-5.js', v5),
  resizer('iframe-resizer-5-sandboxed', 'iframe-resizer-5.js', v5.replace('{', anyOrigin), sandboxed),
  openResizer('open-iframe-resizer', '{}'),
  openResizer('open-iframe-resizer-legacy', '{ enableLegacyLibSupport: true }'),
];
