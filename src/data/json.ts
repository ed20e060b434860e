import type { z } from 'zod';

/** JSON from a file an editor wrote; what is wrong with it is said in the editor's words. */
export function parseJson(text: string, file: string): unknown {
  if (text.startsWith('\uFEFF')) throw new Error(`${file}, line 1: the file starts with a byte order mark (BOM). Save it as UTF-8 without BOM.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}${complaint(text, (error as Error).message)}`, { cause: error });
  }
}

function complaint(text: string, message: string): string {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, at).trimEnd();
  const line = before.split('\n').length;
  if (before.endsWith(',') && /^\s*[\]}]/.test(text.slice(at))) {
    return `, line ${line}: a comma stands before the closing bracket. Delete the comma after the last entry.`;
  }
  return `, line ${line}: this is not JSON (${message}). Mend the line; text editors that know JSON underline the place.`;
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
