/**
 * Runs in the head of the front page: of a reader who comes to its top, only what the first screen shows is laid out before the first
 * paint, and all else right after it, at the latest before the scripts of the page run. Who comes by an address of a part, comes back or
 * reloads is somewhere else on the page.
 */
export const earlyPaint = `(e=>{let t=()=>delete e.dataset.first;performance.getEntriesByType("navigation")[0]?.type!="navigate"||location.hash||(e.dataset.first="",document.onreadystatechange=t,requestAnimationFrame(()=>setTimeout(t)))})(document.documentElement)`;
