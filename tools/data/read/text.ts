import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { encodingOf, kindOf } from './sniff.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** A file as pieces of text, unpacked and decoded as it is read, and whether it is CSV or JSON. */
export async function textOf(path: string, maxBytes: number): Promise<{ kind: 'csv' | 'json'; text: AsyncIterable<string> }> {
  const file = basename(path);
  const opened = await peek(bounded(createReadStream(path), file, maxBytes));
  if (kindOf(opened.head, file) !== 'gzip') return decoded(opened, file);
  const unpacked = createGunzip();
  // The failure of the one is told by the other, to whom reads it.
  pipeline(opened.all, unpacked).catch(() => {});
  return decoded(await peek(bounded(unzipped(unpacked, file), file, maxBytes)), file);
}

function decoded({ head, all }: Peeked, file: string) {
  const kind = kindOf(head, file);
  if (kind === 'gzip') throw new Error(`${file} is packed twice. Unpack it, and use --from FILE.`);
  return { kind, text: decode(all, file, new TextDecoder(encodingOf(head), { fatal: true })) };
}

async function* decode(bytes: Bytes, file: string, decoder: TextDecoder) {
  let lines = 1;
  for await (const chunk of chained(bytes)) {
    let text: string;
    try {
      text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Error(
        `${file}, after line ${lines}: bytes that are not text (UTF-8 or UTF-16). Save the file as UTF-8, or download it again.`,
      );
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    yield text;
  }
}

/** The pieces, then undefined: the end, where a decoder tells of half a letter. */
async function* chained(bytes: Bytes): AsyncIterable<Uint8Array | undefined> {
  yield* bytes;
  yield undefined;
}

async function* unzipped(bytes: Bytes, file: string) {
  try {
    yield* bytes;
  } catch (error) {
    throw new Error(`${file} cannot be unpacked (${(error as Error).message}): it was cut short or damaged. Download it again.`, {
      cause: error,
    });
  }
}

async function* bounded(bytes: Bytes, file: string, maxBytes: number) {
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.length;
    if (count > maxBytes) throw new Error(`${file} is larger than ${maxBytes} bytes, the most we take. Look at what it holds.`);
    yield chunk;
  }
}

interface Peeked {
  readonly head: Uint8Array;
  readonly all: Bytes;
}

/** The first bytes of a stream, and the stream from its beginning. */
async function peek(bytes: Bytes): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < 512) {
    const { value, done } = await iterator.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  async function* all() {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(first).subarray(0, 512), all: all() };
}
