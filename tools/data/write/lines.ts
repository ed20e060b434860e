import type { Dataset, Row, Source } from '../../../src/data/schema.ts';

/** A value on one line, as the files of content/ have it: a space after each colon and comma. */
export function onLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => `${JSON.stringify(name)}: ${onLine(one)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}

const list = (items: readonly unknown[], indent: string) =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${onLine(item)}`).join(',\n')}\n${indent}]`;

/** A dataset as its file has it: one row, field, note and source a line. Rows of `old` keep their lines as they were written (12.0 stays 12.0). */
export function datasetText(set: Dataset, old?: { readonly set: Dataset; readonly text: string }): string {
  const cells = set.schema.fields.map(({ name }) => name);
  const lines = old ? linesOf(old.set, old.text) : new Map<Row, string>();
  const line = (row: Row) => lines.get(row) ?? onLine(Object.fromEntries(cells.map((cell) => [cell, row[cell] ?? null])));
  const entries = Object.entries(set).map(([name, value]) => {
    if (name === 'data') return `  "data": [\n${set.data.map((row) => `    ${line(row)}`).join(',\n')}\n  ]`;
    if (name === 'schema') return `  "schema": {\n${schemaLines(set.schema)}\n  }`;
    const whole = Array.isArray(value) && name !== 'related' ? list(value, '  ') : onLine(value);
    return `  ${JSON.stringify(name)}: ${whole}`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** The line of each row, when the file has one row a line. */
function linesOf({ data }: Dataset, text: string): Map<Row, string> {
  const lines = text.slice(text.indexOf('\n  "data": [\n') + '\n  "data": [\n'.length).split('\n', data.length);
  const isRow = (line: string) => line.startsWith('    {');
  return new Map(lines.every(isRow) ? data.map((row, i) => [row, lines[i]!.trim().replace(/,$/, '')]) : []);
}

const schemaLines = (schema: Dataset['schema']) =>
  Object.entries(schema)
    .map(([name, value]) => {
      const perLine = name === 'fields' || name === 'foreignKeys';
      return `    ${JSON.stringify(name)}: ${perLine ? list(value, '    ') : onLine(value)}`;
    })
    .join(',\n');

/** An entry of the bibliography as its file has it. */
export const sourceText = (source: Source): string =>
  `  {\n${Object.entries(source)
    .map(
      ([name, value]) =>
        `    ${JSON.stringify(name)}: ${typeof value === 'object' ? onLine(value).replace(/^\{(.*)\}$/, '{ $1 }') : onLine(value)}`,
    )
    .join(',\n')}\n  }`;

/** The bibliography with one more entry, at its place by id; every other line stays. */
export function withSource(text: string, source: Source): string {
  const ids = [...text.matchAll(/^ {2}\{\n {4}"id": "([^"]+)"/gm)];
  const next = ids.find(([, id]) => id!.toLowerCase() > source.id.toLowerCase());
  if (next) return `${text.slice(0, next.index)}${sourceText(source)},\n${text.slice(next.index)}`;
  return text.replace(/\n\]\s*$/, `,\n${sourceText(source)}\n]\n`);
}

/** The list of changes with one more entry at its top. */
export const withChange = (text: string, entry: unknown): string => {
  const rest = text.trim().replace(/^\[\s*/, '');
  return rest === ']' ? `[\n  ${onLine(entry)}\n]\n` : `[\n  ${onLine(entry)},\n  ${rest}\n`;
};
