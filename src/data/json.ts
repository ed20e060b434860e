import type { z } from 'zod';

/** JSON from a file an editor wrote; what is wrong with it is said in the editor's words. */
export function parseJson(text: string, file: string): unknown {
  if (text.startsWith('\uFEFF'))
    throw new Error(`${file}, line 1: the file starts with a byte order mark (BOM). Save it as UTF-8 without BOM.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}${complaint(text, (error as Error).message)}`, { cause: error });
  }
}

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

function complaint(text: string, message: string): string {
  const bare = text.replace(/"(?:\\.|[^"\\\n])*"/g, (words) => '"'.repeat(words.length));
  const comma = /,(?=\s*[\]}])/.exec(bare);
  if (comma)
    return `, line ${lineOf(text, comma.index)}: a comma stands before the closing bracket. Delete the comma after the last entry.`;
  return `, line ${lineOf(text, placeIn(text, bare, message))}: this is not JSON (${message.replace(/\s+/g, ' ')}). Mend the line; text editors that know JSON underline the place.`;
}

/** Where the parser stopped: V8 says a position, or quotes ten characters on either side, or the token in a short text. */
function placeIn(text: string, bare: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position) return Number(position);
  const [, token, cut, quoted] = /^Unexpected token '(.+?)', (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  if (cut && quoted) return text.indexOf(quoted) + 10;
  return token ? bare.indexOf(token) : text.length;
}

/** A value checked against a schema; the message names the file, the field and what to change. */
export function check<T extends z.ZodType>(schema: T, value: unknown, file: string): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `field "${path.join('.') || '(whole file)'}": ${message}`);
  throw listed(file, problems);
}

/** One error for a file, with its first ten problems, one a line. */
export function listed(file: string, problems: readonly string[]): Error {
  const more = problems.length > 10 ? [`... and ${problems.length - 10} more`] : [];
  return new Error([`${file} cannot be used:`, ...problems.slice(0, 10), ...more].join('\n  '));
}
