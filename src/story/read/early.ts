import { KEY, LOW, PICTURES, readings, STILL, TEXT } from './readings.ts';

/** Sets the reading in the head, before anything is painted, or goes to the page of text that the page names. Kept tiny: it stands inline in every page, and a test holds it equal to `asked` and `inForce`. */
export const earlyReading = `(e=>{let s,t=new URLSearchParams(location.search).get("read"),a=${JSON.stringify(readings)};t=="${TEXT}"&&e.dataset.text&&location.replace(e.dataset.text+location.hash);try{s=localStorage.getItem("${KEY}")}catch{}s=[t,s].find(r=>a.includes(r));e.dataset.read=s&&s!="scroll"?s:matchMedia(s?"${LOW}":"${STILL}").matches?"plain":"scroll"})(document.documentElement)`;

/** In the head of a chapter's page: leads who chose text to the text of the chapter, until the pictures or another reading are asked for. */
export const earlyText = `(e=>{let t=new URLSearchParams(location.search).get("read");try{let k=localStorage;t=="${PICTURES}"?k.removeItem("${KEY}"):t||k.getItem("${KEY}")!="${TEXT}"||location.replace(e.dataset.text+location.hash)}catch{}})(document.documentElement)`;
