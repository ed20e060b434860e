/** The ways one page can be read; the fifth, text only, is a page of its own. */
export const readings = ['scroll', 'steps', 'plain', 'print'] as const;
export type Reading = (typeof readings)[number];

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

/** Sets the reading in the head, before anything is painted, or goes to the page of text that the page names. Kept tiny: it stands inline in every page, and a test holds it equal to the above. */
export const earlyReading = `(e=>{let s,t=new URLSearchParams(location.search).get("read"),a=${JSON.stringify(readings)};t=="text"&&e.dataset.text&&location.replace(e.dataset.text+location.hash);try{s=localStorage.getItem("${KEY}")}catch{}s=[t,s].find(r=>a.includes(r));e.dataset.read=s&&s!="scroll"?s:matchMedia(s?"${LOW}":"${STILL}").matches?"plain":"scroll"})(document.documentElement)`;
