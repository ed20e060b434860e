import { createHash } from 'node:crypto';
import { speak } from '../../src/i18n/read.ts';
import { escapeHtml } from '../../src/render/escape.ts';

/** The link to a page's oEmbed, as the page itself has it; nothing when it has none. */
export const discoveryIn = (html: string): string => /<link[^>]+application\/json\+oembed[^>]*>/.exec(html)?.[0] ?? '';

/**
 * The page that an old address leaves: it leads on with and without scripts, and a script takes query and fragment along.
 * `discovery` is the new page's link to its oEmbed: hosts that were given the old address follow neither scripts nor refreshes.
 */
export function movedPage(to: string, site: string | undefined, discovery = '', lang = 'en'): string {
  const { t } = speak(lang);
  const script = `location.replace(${JSON.stringify(to).replaceAll('<', '\\u003c')}+location.search+location.hash)`;
  const hash = createHash('sha256').update(script).digest('base64');
  const href = escapeHtml(to);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
${discovery}
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<script>${script}</script>
<meta http-equiv="refresh" content="0;url=${href}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(t('moved.title'))}</title>
<link rel="canonical" href="${escapeHtml(new URL(to, site).href)}">
</head>
<body>
<main>
<h1>${escapeHtml(t('moved.title'))}</h1>
<p>${escapeHtml(t('moved.text'))} <a href="${href}">${href}</a></p>
</main>
</body>
</html>
`;
}
