type Rule = readonly [path: RegExp, headers: Readonly<Record<string, string>>];

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'public, max-age=300',
};
const anyOrigin = { 'Access-Control-Allow-Origin': '*' };
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

// Another language has every path under its own prefix, embeds included.
const rules: readonly Rule[] = [
  [/^\/(_astro|code|fonts)\//, { ...forever, ...anyOrigin }],
  [/^\/([a-z]{2,3}(-[A-Za-z]+)?\/)?(embed|data)\//, anyOrigin],
  [/^\/datapackage\.json$/, anyOrigin],
  [/^\/([a-z]{2,3}(-[A-Za-z]+)?\/)?charts\/[^/]+\.svg$/, anyOrigin],
  [/\/feed\.(atom|json)$/, anyOrigin],
];
const isEmbed = /^\/([a-z]{2,3}(-[A-Za-z]+)?\/)?embed\//;

/** What is sent with a file, by its path below the base and its type, besides what the content itself decides. */
export function headersFor(path: string, type: string): Record<string, string> {
  const matching = rules.filter(([pattern]) => pattern.test(path)).map(([, headers]) => headers);
  // Chromium refuses a page that names frame-ancestors, even "*", inside a sandboxed frame: embeds send no such policy.
  const framing =
    type.startsWith('text/html') && !isEmbed.test(path) ? { 'Content-Security-Policy': "frame-ancestors 'none'" } : {};
  return Object.assign({}, everywhere, framing, ...matching);
}
