import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { engines } from '../../../tools/engines.mjs';

/** A screen that nobody sees, on a number that is free: WebKit opens windows only. */
export async function startScreen(): Promise<{ readonly display: string; readonly close: () => Promise<void> }> {
  // Told a pipe, Xvfb chooses its number itself and writes it there once it accepts windows.
  const server = spawn(engines().screen, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  let said = '';
  server.stderr?.on('data', (part) => {
    said += part;
  });
  const number = await Promise.race([
    once(server.stdio[3] as Readable, 'data').then(([part]) => String(part).trim()),
    ended.then(() => {
      throw new Error(`Xvfb ended before it had a screen. It said: ${said}`);
    }),
  ]);
  return {
    display: `:${number}`,
    close: async () => {
      server.kill();
      await ended;
    },
  };
}
