import type { Rule } from '../serve/headers.ts';

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** A rule's path below a base as a regular expression; a folder also goes by its index.html, which hosts look up inside. */
export function pattern({ path }: Pick<Rule, 'path'>, base: string): string {
  const whole = `${base.slice(0, -1)}${path}`;
  if (whole.endsWith('*')) return `^${escaped(whole.slice(0, -1))}`;
  return `^${escaped(whole)}${whole.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

/** The names of all headers in some rules, content types apart: those come with the file. */
export const namesIn = (rules: readonly Rule[]): readonly string[] => [
  ...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)).filter((name) => name !== 'Content-Type')),
];

/** The rules that give a header, with what they say. */
export const saying = (rules: readonly Rule[], asked: string) =>
  rules.flatMap(({ path, headers }) => headers.filter(([name]) => name === asked).map(([, value]) => ({ path, value })));
