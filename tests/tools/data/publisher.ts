import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends this many bytes of the body and then breaks the line. */
  readonly cutAt?: number;
  /** Never answers. */
  readonly silent?: boolean;
}

/** An answer, or what makes one of the question. */
export type Reply = Answer | ((asked: IncomingMessage) => Answer);

/** A publisher on this machine: it gives its answers one after the other, the last one for ever, and remembers what it was asked. */
export async function publisher(...answers: readonly Reply[]) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(request);
    give(typeof answer === 'function' ? answer(request) : answer, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

function give({ status = 200, headers = {}, body = '', cutAt, silent }: Answer, response: ServerResponse): void {
  if (silent) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, status === 304 ? headers : { 'content-length': String(bytes.length), ...headers });
  if (cutAt === undefined) response.end(status === 304 ? undefined : bytes);
  else response.write(bytes.subarray(0, cutAt), () => response.destroy());
}
