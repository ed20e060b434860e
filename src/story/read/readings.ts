/** The ways one page can be read; the fifth, text only, is a page of its own. */
export const readings = ['scroll', 'steps', 'plain', 'print'] as const;
export type Reading = (typeof readings)[number];

/** The fifth reading, and the word in an address that leads from it back to the pictures. */
export const TEXT = 'text';
export const PICTURES = 'pictures';

/** Where the reader's choice is kept in this browser. */
export const KEY = 'read';

/** A window too low to hold a figure and its text: landscape phones, and any screen at 400 %. */
export const LOW = '(max-height:29.99rem)';
/** Where nothing should stick or move unless the reader asks for it. */
export const STILL = `(prefers-reduced-motion:reduce),${LOW}`;

const known = (word: string | null): word is Reading => readings.includes(word as Reading);

/** The reading that was asked for: the address wins over what is remembered; nonsense counts as neither. */
export const asked = (query: string, remembered: string | null): Reading | undefined =>
  [new URLSearchParams(query).get('read'), remembered].find(known);

/** The reading in force: plain where the window or the reader wants stillness, scroll only where it fits. */
export const inForce = (chosen: Reading | undefined, matches: (media: string) => boolean): Reading =>
  chosen && chosen !== 'scroll' ? chosen : matches(chosen ? LOW : STILL) ? 'plain' : 'scroll';
