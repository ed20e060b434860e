import { readFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { heightAt } from '../../src/embed/heights.ts';
import { addresses } from '../../src/render/picture.ts';
import { flags } from '../browser.mjs';
import { type FramedRun, openFramed } from './framed.ts';
import { column, type Framed, hostPage, openHost } from './host.ts';
import { median } from './measure.ts';

// A phone gives a foreign frame no process of its own; only then does slowing the page slow its frames.
const oneProcess = [
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes',
];

const kinds: readonly Framed[] = ['static', 'plain', 'sandboxed'];
const counts = [1, 10, 30];
const toBeat: Readonly<Record<number, number>> = { 1: 1.15, 30: 1.3 };

/** The bare picture of an address, as a document: the kit's drawing without the font that it carries, which weighs more than the picture. */
const bare = (address: string) => readFileSync(`dist/kit/${address}/live.svg`, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, '');

/** Measures host pages with 1, 10 and 30 frames, and one embed far below; every kind in turn, so that a busy minute spoils none alone. */
export async function benchEmbeds(executablePath: string, site: string, runs: number): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: [...flags, ...oneProcess] });
  const host = await openHost(bare);
  try {
    return await linesOf(browser, host, site, runs);
  } finally {
    host.close();
    await browser.close();
  }
}

async function linesOf(
  browser: Browser,
  host: Awaited<ReturnType<typeof openHost>>,
  site: string,
  runs: number,
): Promise<string> {
  const frames = (count: number, kind: Framed) =>
    Array.from({ length: count }, (_, i) => addresses[i % addresses.length]!).map((address) => ({
      src: kind === 'static' ? `${host.url}bare/${address}.svg` : `${site}embed/${address}/`,
      height: heightAt(address, column),
    }));
  const lines: string[] = [];
  for (const count of counts) {
    const taken = new Map<Framed, FramedRun[]>(kinds.map((kind) => [kind, []]));
    for (let i = 0; i <= runs; i++)
      for (const kind of kinds) {
        host.show(hostPage(frames(count, kind), kind));
        const run = await openFramed(browser, host.url, count);
        // The first has the server pack its files.
        if (i > 0) taken.get(kind)!.push(run);
      }
    lines.push(...report(count, taken));
  }
  host.show(hostPage(frames(1, 'plain'), 'plain').replace('<main', '<div style="height:6000px"></div><main'));
  const far = await openFramed(browser, host.url, 1, false);
  lines.push(`  one embed far below, plain: ${kB(far.bytes)} in all, ${kB(far.scriptBytes)} of it scripts   to beat: HTML only`);
  return lines.join('\n');
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number) => `${Math.round(value)}`;

function report(count: number, taken: ReadonlyMap<Framed, readonly FramedRun[]>): string[] {
  const middle = (kind: Framed, key: keyof FramedRun) => median(taken.get(kind)!.map((run) => run[key]))!;
  const head = `  ${count} ${count === 1 ? 'frame ' : 'frames'}`.padEnd(14);
  return kinds.map((kind) => {
    const times = taken.get(kind)!.map(({ lastPainted }) => lastPainted);
    const ratio = middle(kind, 'lastPainted') / middle('static', 'lastPainted');
    const beat = kind === 'plain' && toBeat[count] ? `   to beat: ${toBeat[count]}` : '';
    return [
      head + kind.padEnd(10),
      `last painted ${ms(middle(kind, 'lastPainted'))} ms (${ms(Math.min(...times))} to ${ms(Math.max(...times))}),`,
      `${kB(middle(kind, 'bytes'))}, scripts ${kB(middle(kind, 'scriptBytes'))},`,
      `blocked ${ms(middle(kind, 'blocked'))} ms, heap ${middle(kind, 'heapMB').toFixed(1)} MB, shift ${middle(kind, 'shifts').toFixed(3)},`,
      `${ratio.toFixed(2)} times static${beat}`,
    ].join(' ');
  });
}
