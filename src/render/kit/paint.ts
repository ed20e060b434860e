import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const cache = join(process.cwd(), '.cache', 'kit');
const { version } = JSON.parse(readFileSync('node_modules/@resvg/resvg-js/package.json', 'utf8')) as { version: string };

interface Job {
  readonly svg: string;
  readonly zoom: number;
  readonly done: (png: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

const waiting: Job[] = [];
const idle: Worker[] = [];
let hired = 0;

function hire(): Worker | undefined {
  if (hired >= Math.min(4, availableParallelism())) return undefined;
  hired += 1;
  return new Worker(`${process.cwd()}/src/render/kit/painter.ts`);
}

/** Gives waiting work to threads that are free. A thread at work keeps the build alive, an idle one does not. */
function assign(): void {
  while (waiting.length > 0) {
    const worker = idle.pop() ?? hire();
    if (!worker) return;
    const { svg, zoom, done, failed } = waiting.shift()!;
    const onError = (error: Error) => {
      hired -= 1;
      failed(error);
    };
    worker.ref();
    worker.once('error', onError);
    worker.once('message', (png: Uint8Array) => {
      worker.off('error', onError);
      worker.unref();
      idle.push(worker);
      done(png);
      assign();
    });
    worker.postMessage({ svg, zoom });
  }
}

/** An SVG file painted as PNG, `zoom` pixels a unit; out of .cache/kit when this very file was painted before. */
export async function paint(svg: string, zoom: number): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([version, zoom, svg]))
    .digest('hex');
  const file = join(cache, `${key}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await new Promise<Uint8Array>((done, failed) => {
    waiting.push({ svg, zoom, done, failed });
    assign();
  });
  mkdirSync(cache, { recursive: true });
  // Written beside and renamed, so that a build that is broken off leaves no half a picture.
  writeFileSync(`${file}.${process.pid}`, png);
  renameSync(`${file}.${process.pid}`, file);
  return png;
}
