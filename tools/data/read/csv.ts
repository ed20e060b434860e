import { pipeline } from 'node:stream/promises';
import { type CsvError, type InfoRecord, parse } from 'csv-parse';
import type { Cells, Feed } from '../feed.ts';
import { columnsIn } from './columns.ts';

/** Reads a CSV text line by line: no more of it is held than one line. `file` is how messages call it. */
export async function readCsv(
  text: AsyncIterable<string>,
  file: string,
  feed: Feed,
  take: (cells: Cells, line: number) => void,
): Promise<void> {
  let header: [string, number][] | undefined;
  let ended = true;
  const parser = parse({
    skip_empty_lines: true,
    max_record_size: 100_000,
    on_record: (record: string[], { lines }: InfoRecord) => {
      if (header) take(Object.fromEntries(header.map(([name, at]) => [name, record[at]!.trim()])), lines);
      else header = [...columnsIn(record, feed, `${file}, line ${lines}`)];
      return null;
    },
  });
  async function* pieces() {
    for await (const piece of text) {
      if (piece !== '') ended = piece.endsWith('\n');
      yield piece;
    }
  }
  try {
    await pipeline(pieces, parser, async (records) => {
      for await (const _ of records);
    });
  } catch (error) {
    throw inWords(error as CsvError, file, ended);
  }
  if (!header) throw new Error(`${file} holds no lines. Download it again.`);
}

function inWords(error: CsvError, file: string, ended: boolean): Error {
  if (!error.code?.startsWith('CSV_')) return error;
  const at = `${file}, line ${error['lines']}`;
  const cut = ended ? '' : ' The file ends in the middle of a line, so it was likely cut short: download it again.';
  const [, wanted, got] = /expect (\d+), got (\d+)/.exec(error.message) ?? [];
  if (wanted) return new Error(`${at}: ${got} cells where the header has ${wanted}; look for a missing or extra comma.${cut}`);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new Error(
      `${at}: a quotation mark is opened and never closed, so the file was cut short or edited. Download it again.`,
    );
  return new Error(`${at}: ${error.message}. Look at the line, or download the file again.${cut}`);
}
