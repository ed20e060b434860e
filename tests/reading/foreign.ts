import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another origin, served for one test; the policy is its own. */
export async function foreignPage(html: string, policy?: string): Promise<{ url: string; close: () => Promise<void> }> {
  const headers = { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy }) };
  const server = createServer((_, response) => response.writeHead(200, headers).end(html));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
