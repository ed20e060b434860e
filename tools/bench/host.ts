import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

/** What stands in the frames of a host page: our embeds, plain or sandboxed, or bare SVG documents, which are the limit. */
export type Framed = 'static' | 'plain' | 'sandboxed';

/** One frame of a host page: its address, and the height that the snippet gives it. */
export interface FrameAt {
  readonly src: string;
  readonly height: number;
}

/** The width of the host's column: one that heights are measured at. */
export const column = 300;

/** A page elsewhere with some frames under each other, as a newsroom pastes them, with a listener for heights. */
export function hostPage(frames: readonly FrameAt[], kind: Framed): string {
  const sandbox = kind === 'sandboxed' ? ' sandbox="allow-scripts allow-popups"' : '';
  const all = frames.map(
    ({ src, height }) =>
      `<p>Text of the host.</p><iframe src="${src}" title="A chart" width="100%" height="${height}" style="border:0"${sandbox}></iframe>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title>
<body style="margin:0;font:16px sans-serif"><main style="width:${column}px;margin:0 auto">${all.join('\n')}</main>
<script>addEventListener('message', ({ source, data }) => {
  if (!data || data.type !== 'embed-size' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) {
    frame.height = data.height;
    break;
  }
});</script></body></html>`;
}

/**
 * Serves host pages from another site than ours: 127.0.0.1 beside localhost. `show` says what is served next; below /bare/ stand
 * bare pictures, packed as our own server packs.
 */
export async function openHost(
  bare: (address: string) => string,
): Promise<{ url: string; show: (html: string) => void; close: () => void }> {
  let html = '';
  const files = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const drawn = /^\/bare\/([a-z0-9.-]+)\.svg$/.exec(request.url ?? '');
    if (request.url === '/') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    else if (drawn) {
      const type = { 'Content-Type': 'image/svg+xml', 'Content-Encoding': 'br' };
      const [, address = ''] = drawn;
      if (!files.has(address)) files.set(address, brotliCompressSync(bare(address)));
      response.writeHead(200, type).end(files.get(address));
    } else response.writeHead(204).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show: (next) => {
      html = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
