import type { Rule } from '../serve/headers.ts';
import { types } from '../serve/types.ts';
import { namesIn, pattern, saying } from './pattern.ts';

/** The rules for nginx: `map` blocks for the http level, and lines for the server. */
export function nginx(rules: readonly Rule[], base: string): string {
  const variable = (name: string) => `$chain_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = namesIn(rules).map((name) => {
    const lines = saying(rules, name).map((rule) => `    "~${pattern(rule, base)}" "${rule.value}";`);
    return `map $uri ${variable(name)} {\n    default "";\n${lines.join('\n')}\n}`;
  });
  // nginx leaves out a header whose value is empty.
  const sent = namesIn(rules).map((name) => `add_header ${name} ${variable(name)} always;`);
  const typed = saying(rules, 'Content-Type').map(
    ({ path, value }) => `location = ${base.slice(0, -1)}${path} { types {} default_type "${value}"; }`,
  );
  // nginx takes a type with its charset as one quoted word.
  const known = Object.entries(types).map(([ending, type]) => `    "${type}" ${ending};`);
  return [
    '# In http { }:',
    ...maps,
    '',
    '# In server { }, beside root (where dist/ lies) and index index.html:',
    ...sent,
    `error_page 404 ${base}404.html;`,
    'gzip on; gzip_vary on; gzip_types text/css text/javascript text/csv application/json image/svg+xml application/atom+xml;',
    `types {\n${known.join('\n')}\n}`,
    ...typed,
  ].join('\n');
}
