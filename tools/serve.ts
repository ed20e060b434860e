import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { find, normalBase } from './serve/find.ts';
import { headersFor, type Rule, readRules } from './serve/headers.ts';
import { packed } from './serve/packed.ts';
import { isText, typeOf } from './serve/types.ts';

/** What to serve and where. `port` 0 takes a free one; `throttle` holds every answer back, for tests of slow networks. */
export interface Serving {
  readonly dir: string;
  readonly base?: string | undefined;
  readonly port?: number;
  readonly throttle?: { readonly latencyMs: number };
}

/** A built site, the path that it lies under, and what its `_headers` says. */
interface Site {
  readonly dir: string;
  readonly base: string;
  readonly rules: readonly Rule[];
}

/** Serves a built site the way a good static host does; resolves once it listens. */
export async function serve({ dir, base, port = 0, throttle }: Serving): Promise<{ url: string; close: () => Promise<void> }> {
  const [folder, prefix] = [resolve(dir), normalBase(base)];
  const site = { dir: folder, base: prefix, rules: readRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => '')) };
  const server = createServer((request, response) => {
    (throttle ? pass(throttle.latencyMs) : Promise.resolve())
      .then(() => answer(site, request, response))
      .catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, () => done()));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${prefix}`,
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return end(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const { dir, base, rules } = site;
  const found = await find(dir, base, request.url ?? '/');
  // Hosts read this file and do not hand it out.
  if (found.kind === 'file' && found.path !== '/_headers')
    return send(request, response, 200, headersFor(rules, found.path), found.file);
  if (found.kind === 'moved') return end(response, 301, '', { Location: found.to, 'Cache-Control': 'no-cache' });
  if (found.kind === 'nonsense') return end(response, 400, 'This address cannot be read.');
  return send(request, response, 404, headersFor(rules, '/404.html'), join(dir, '404.html')).catch(() =>
    end(response, 404, 'Not found.'),
  );
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  own: Readonly<Record<string, string>>,
  file: string,
): Promise<void> {
  const type = typeOf(file);
  const { body, encoding, etag } = await packed(file, isText(type), String(request.headers['accept-encoding'] ?? ''));
  const headers = { 'Content-Type': type, ...own, ETag: etag, Vary: 'Accept-Encoding' };
  if (status === 200 && asksFor(etag, request)) return void response.writeHead(304, headers).end();
  const about = { 'Content-Length': body.length, ...(encoding && { 'Content-Encoding': encoding }) };
  response.writeHead(status, { ...headers, ...about }).end(request.method === 'HEAD' ? undefined : body);
}

function asksFor(etag: string, { headers }: IncomingMessage): boolean {
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim());
  return known?.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag.replace(/^W\//, '')) ?? false;
}

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': typeOf('.txt'), 'X-Content-Type-Options': 'nosniff', ...headers }).end(text);
}

/** The port that PORT asks for, 4321 unless told, 0 for any free one. */
export function portFrom(asked: string | undefined): number {
  const port = Number(asked || 4321);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`PORT is "${asked}"; give a number from 1 to 65535, or leave it out for 4321.`);
}

async function program(): Promise<void> {
  const port = portFrom(process.env['PORT']);
  if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist/. Build it first: npm run build');
  const { url, close } = await serve({ dir: 'dist', base: process.env['BASE_PATH'], port }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Error(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`);
    },
  );
  console.log(`Chain Reaction is at ${url}  (Ctrl+C stops)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, close);
}

if (import.meta.main) {
  await program().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
