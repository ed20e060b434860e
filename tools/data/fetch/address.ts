const loopback = (url: URL) => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);

/** An address that may be asked: https, or http on this machine when the first address was on it too (tests). */
export function permitted(address: string, first = address): URL {
  const url = URL.parse(address);
  if (!url) throw new Error(`"${address}" is not an address; give one that begins with https://`);
  const start = URL.parse(first);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback(url) && start && loopback(start))) return url;
  throw new Error(
    first === address
      ? `${address} is not an https address; give one that begins with https://`
      : `${first} sends us on to ${address}, which is not https. Open the publisher's page, and mend the address in tools/data/feeds.ts if it moved.`,
  );
}

/** How an address is written in messages: without what follows the path. */
export const shown = (url: string | URL) => String(url).replace(/\?.*$/, '');
