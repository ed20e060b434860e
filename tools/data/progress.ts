import type { WriteStream } from 'node:tty';

const { format } = new Intl.NumberFormat('en-US');

/** Says how far long work has come: on a terminal in one line that is overwritten, elsewhere a line each hundred thousand. */
export function progress(
  out: Pick<WriteStream, 'write' | 'isTTY'>,
  what: string,
  unit: string,
  step = out.isTTY ? 5_000 : 100_000,
) {
  let next = step;
  return {
    at(count: number) {
      if (count < next) return;
      next = count - (count % step) + step;
      out.write(out.isTTY ? `\r${what}: ${format(count)} ${unit}` : `${what}: ${format(count)} ${unit}\n`);
    },
    end: () => void (out.isTTY && next > step && out.write('\r\u001b[K')),
  };
}
