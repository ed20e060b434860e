/** What the first bytes of a file say it is, whatever its name and its server claim. */
export type Kind = 'csv' | 'json' | 'gzip';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/** How the text of a file is encoded, from its byte order mark or the zeros of UTF-16 without one. */
export function encodingOf(head: Uint8Array): Encoding {
  if (starts(head, 0xff, 0xfe) || (head[0] !== 0 && head[1] === 0 && head[3] === 0)) return 'utf-16le';
  if (starts(head, 0xfe, 0xff) || (head[0] === 0 && head[1] !== 0 && head[2] === 0)) return 'utf-16be';
  return 'utf-8';
}

/** The kind of a file; throws, naming the file and what to do, when it is none that we read. */
export function kindOf(head: Uint8Array, file: string): Kind {
  if (head.length === 0) throw new Error(`${file} is empty. Download it again.`);
  if (starts(head, 0x1f, 0x8b)) return 'gzip';
  if (starts(head, 0x50, 0x4b))
    throw new Error(
      `${file} is a zip or an Excel file, not CSV or JSON. Unpack it, or save the sheet as CSV, and use --from FILE.`,
    );
  if (starts(head, 0x25, 0x50, 0x44, 0x46))
    throw new Error(`${file} is a PDF, not CSV or JSON. Look for the data file on the publisher's page.`);
  const text = new TextDecoder(encodingOf(head)).decode(head).trimStart();
  if (text.startsWith('<'))
    throw new Error(
      `${file}, line 1: this is a web page ("${titleOf(text)}"), not data. The publisher may be down or may have moved the file: open its page, and mend the address in tools/data/feeds.ts if it moved.`,
    );
  return text.startsWith('[') || text.startsWith('{') ? 'json' : 'csv';
}

const titleOf = (html: string) => (/<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? html.slice(0, 40)).replace(/\s+/g, ' ').trim();
