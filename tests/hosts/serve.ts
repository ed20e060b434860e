import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { hosts } from './pages/index.ts';
import { libraryFiles } from './pages/libraries.ts';

/** The host pages on an origin of their own, and the same site once more behind a wire that holds its fonts back. */
export interface HostServer {
  /** The page of a host around an embed. */
  readonly page: (host: string, src: string) => string;
  /** The site's address on the wire whose fonts arrive only after `releaseFonts`. */
  readonly slowSite: string;
  readonly releaseFonts: () => void;
  readonly close: () => Promise<void>;
}

const modules = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), '..');

async function listen(answer: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A script that host pages load: of a library, or the hostile messages of this folder. */
function script(name: string): string | undefined {
  if (name === 'hostile.js') {
    const code = readFileSync(join(import.meta.dirname, 'hostile.ts'), 'utf8');
    return ts.transpile(code, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 });
  }
  const file = libraryFiles[name];
  return file && readFileSync(join(modules, file), 'utf8');
}

const hostPages: RequestListener = ({ url }, response) => {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://host');
  const [, kind, name = ''] = pathname.split('/');
  const code = kind === 'lib' ? script(name) : undefined;
  if (code) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
  const host = hosts.find((one) => one.name === kind);
  if (!host) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(host.page(searchParams.get('src') ?? ''));
};

/** Starts both; `site` is the address of the built site, which is of another origin than theirs. */
export async function serveHosts(site: string): Promise<HostServer> {
  let releaseFonts = () => {};
  const fonts = new Promise<void>((done) => {
    releaseFonts = done;
  });
  const slow: RequestListener = async ({ url = '/' }, response) => {
    if (url.endsWith('.woff2')) await fonts;
    const answer = await fetch(new URL(url, site));
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type, 'access-control-allow-origin': '*' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const [pages, wire] = [await listen(hostPages), await listen(slow)];
  return {
    page: (host, src) => `${pages.origin}/${host}/?src=${encodeURIComponent(src)}`,
    slowSite: wire.origin,
    releaseFonts,
    close: async () => {
      for (const { server } of [pages, wire]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
