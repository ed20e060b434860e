import { createHash } from 'node:crypto';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of this site under whatever base it is deployed. */
export const href = (path: string): string => `${base}${path}`;

/** The absolute address of a path of this site. */
export const absolute = (path: string, site: URL | undefined): string => new URL(href(path), site).href;

/** The CSP source expression for an inline script or style, over its exact bytes. */
export const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** What few pages need and the others may not: frames of this site's own pages. */
export type Allowed = 'frames';

interface Inline {
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  readonly allow?: readonly Allowed[];
}

/** The policy of a page: nothing from elsewhere, no inline code but the one named, no frame or form unless allowed. */
export const policy = (inline: Inline): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${(inline.scripts ?? []).map(hashOf).join(' ')}`.trim(),
    `style-src 'self' ${(inline.styles ?? []).map(hashOf).join(' ')}`.trim(),
    "img-src 'self'",
    "font-src 'self'",
    // Exploring fetches its data and texts from here; checkers that read robots.txt from within the page fetch too.
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    ...(inline.allow?.includes('frames') ? ["frame-src 'self'"] : []),
    "form-action 'none'",
  ].join('; ');

/** The policy of a page that strangers frame: in a sandbox it has no origin, and `'self'` is nobody. */
export const framedPolicy = (inline: Inline, site: URL | undefined): string =>
  policy(inline).replaceAll("'self'", `'self' ${site?.origin ?? ''}`);

/** The policy of a page that is a file of its own: its inline code and style, and the bytes of its font. Nothing is asked for. */
export const sealedPolicy = ({ scripts, styles }: { scripts: readonly string[]; styles: readonly string[] }): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
