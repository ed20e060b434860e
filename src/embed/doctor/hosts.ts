import type { CodeId } from '../codes.ts';

/** The kinds of page that the embed doctor stands in for; the words of each are `doctor.host.<id>.*`. */
export const hostIds = [
  'wordpress',
  'ghost',
  'pym',
  'resizer4',
  'resizer5',
  'datawrapper',
  'amp',
  'lms',
  'fixed',
  'column',
  'rtl',
  'dark',
  'noscript',
  'policy',
] as const;
export type HostId = (typeof hostIds)[number];

/** The code that belongs into each: one of those that the builder offers, or pym.js's own way to name a child. */
export const codeFor: Readonly<Record<HostId, CodeId | 'pym'>> = {
  wordpress: 'wordpress',
  ghost: 'wordpress',
  pym: 'pym',
  resizer4: 'iframe',
  resizer5: 'iframe',
  datawrapper: 'iframe',
  amp: 'amp',
  lms: 'lms',
  fixed: 'iframe',
  column: 'listener',
  rtl: 'listener',
  dark: 'listener',
  noscript: 'iframe',
  policy: 'element',
};

/** Hosts that bring a library of their own, so that their script is bundled apart. */
export const libraryHosts: readonly HostId[] = ['pym', 'resizer4'];
