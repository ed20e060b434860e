/** What a page notes about itself while it loads and is scrolled; times in milliseconds since navigation. */
export interface Noted {
  lcp: number;
  /** All layout shifts that no tap or key explains, added up: stricter than CLS, which keeps the worst five seconds. */
  shifts: number;
  longTasks: { start: number; length: number }[];
  chart: number | null;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Every picture has two drawings, for wide and narrow columns; only the one that fits is laid out. */
export const firstCharts = 'svg.chart';

/** Runs in the page before anything else does, so it may use nothing from outside but its argument. */
export function watch(charts: string): void {
  const noted: Noted = { lcp: 0, shifts: 0, longTasks: [], chart: null };
  window.noted = noted;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => {
    noted.lcp = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) noted.shifts += shift.value;
  });
  observe('longtask', (entry) => noted.longTasks.push({ start: entry.startTime, length: entry.duration }));
  // No API tells when an SVG has painted (Element Timing leaves it out). A chart that has a box when a frame begins is
  // painted at the end of that frame, and the next frame begins after it: the time taken here is late by one frame at most.
  const look = () => {
    const laidOut = [...document.querySelectorAll(charts)].some((chart) => chart.getClientRects().length > 0);
    requestAnimationFrame(laidOut ? (now) => (noted.chart = now) : look);
  };
  requestAnimationFrame(look);
}
