import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

// One of the threads that turn SVG into PNG; paint.ts hands out the work. No fonts: the texts are outlines.
parentPort?.on('message', ({ svg, zoom }: { svg: string; zoom: number }) => {
  const png = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false } }).render().asPng();
  parentPort?.postMessage(png);
});
