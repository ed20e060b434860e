import { readFileSync } from 'node:fs';

const file = 'CITATION.cff';

function line(key: string, pattern: RegExp): string {
  const value = new RegExp(`^${key}: *"?([^"\\n]*)"?$`, 'm').exec(readFileSync(file, 'utf8'))?.[1]?.trim() ?? '';
  if (pattern.test(value)) return value;
  throw new Error(`${file}, field "${key}": "${value}" is not what stands there at a release. Write it as ${pattern.source}.`);
}

/** The version of the last release and its day, as CITATION.cff names them. */
export const release = (): { readonly version: string; readonly date: string } => ({
  version: line('version', /^\d+\.\d+\.\d+$/),
  date: line('date-released', /^\d{4}-\d{2}-\d{2}$/),
});
